package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.TableOwner;

/** 柳湾, an estate of two buildings in 昆新, and another beside it, that tests rename and close. */
final class TrialEstate {

    static final UUID ESTATE = id("b00b", 901);
    static final UUID OTHER_ESTATE = id("b00b", 902);
    static final UUID FIRST = id("b002", 901);
    static final UUID SECOND = id("b002", 902);

    private TrialEstate() {}

    static UUID id(String kind, int number) {
        return UUID.fromString("00000000-0000-4000-%s-024011000%03d".formatted(kind, number));
    }

    static void owner(String... statements) {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        for (var statement : statements) {
                            sql.execute(statement);
                        }
                    }
                    return null;
                },
                "resident",
                "household",
                "dwelling",
                "post",
                "whistle",
                "place_history_author");
    }

    static Answer act(String user, String mutation, UUID id, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", 1));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id.toString(), "input", input));
    }

    static void assertDone(String user, String mutation, UUID id, Object... fields) {
        var done = act(user, mutation, id, fields).ok();
        assertEquals(List.of(), done.refusals(mutation), done::body);
    }

    static void assertRefused(String code, String mutation, UUID id, Object... fields) {
        var refused = act("secretary", mutation, id, fields).ok();
        assertEquals(List.of(code), refused.refusals(mutation), refused::body);
    }

    static List<String> estates() {
        var answer =
                GraphQlClient.nobody()
                        .send(
                                "query ($code: String!) { community(code: $code) { estates { estate { name } } } }",
                                Map.of("code", DemoPlaces.KUNXIN));
        return answer.ok().list("community.estates.estate.name");
    }

    static List<String> buildings() {
        var answer =
                GraphQlClient.nobody()
                        .send(
                                "query ($code: String!) { community(code: $code) { buildings { name } } }",
                                Map.of("code", DemoPlaces.KUNXIN));
        return answer.ok().list("community.buildings.name");
    }

    static void an_estate_of_two_buildings_stands_in_kunxin() {
        owner(
                "insert into estate (id, community_code, name) values ('%s', '%s', '柳湾'), ('%s', '%2$s', '杏园')"
                        .formatted(ESTATE, DemoPlaces.KUNXIN, OTHER_ESTATE),
                """
                insert into building (id, community_code, grid_id, estate_id, name, ordinal, units)
                select x.id::uuid, '%s', '%s', '%s', x.name, x.ordinal, array['1单元']
                from (values ('%s', '柳湾1号楼', 901), ('%s', '柳湾2号楼', 902)) as x (id, name, ordinal)"""
                        .formatted(
                                DemoPlaces.KUNXIN,
                                DemoPlaces.kunxinGrid(1),
                                ESTATE,
                                FIRST,
                                SECOND));
    }

    static void nothing_of_it_is_left() {
        var of = " in ('%s', '%s')".formatted(FIRST, SECOND);
        owner(
                "delete from resident where building_id" + of,
                "delete from household where building_id" + of,
                "delete from dwelling where building_id" + of,
                "delete from whistle_point where building_id" + of,
                "delete from post where building_id" + of,
                "delete from organisation where estate_id = '%s'".formatted(ESTATE),
                "update whistle set state = 'DECLINED', building_id = null where building_id" + of,
                "delete from building where id" + of,
                "delete from estate where id in ('%s', '%s')".formatted(ESTATE, OTHER_ESTATE),
                "delete from place_history_author",
                "delete from place_history");
    }

    /** Names and closings of that estate, the oldest first. */
    static Answer history(String user, UUID estate) {
        return GraphQlClient.as(user)
                .send(
                        """
                        query ($id: ID!) { estate(id: $id) { estate { history { name closed endedBy } } standing { validTo }
                          buildings { name } closedBuildings { name history { name closed } standing { validTo } } } }""",
                        Map.of("id", estate.toString()))
                .ok();
    }

    static Families family() {
        return Families.inKunxin().at(FIRST, "1单元").person("甲", "HEAD");
    }

    static List<String> refusalsOfBlowingAt(UUID building) {
        var place = Map.of("community", DemoPlaces.KUNXIN, "building", building.toString());
        var input = Map.of("kind", "SAFETY", "description", "楼道照明不亮", "place", place);
        return GraphQlClient.nobody()
                .ask("whistleBlow", Map.of("input", input))
                .ok()
                .refusals("whistleBlow");
    }
}
