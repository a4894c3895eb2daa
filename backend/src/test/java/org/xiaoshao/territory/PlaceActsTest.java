package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** Estates and buildings get other names, and are closed when nothing stands there any more. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlaceActsTest {

    private static final UUID ESTATE = id("b00b", 901);
    private static final UUID OTHER_ESTATE = id("b00b", 902);
    private static final UUID FIRST = id("b002", 901);
    private static final UUID SECOND = id("b002", 902);

    private static UUID id(String kind, int number) {
        return UUID.fromString("00000000-0000-4000-%s-024011000%03d".formatted(kind, number));
    }

    @BeforeEach
    void an_estate_of_two_buildings_stands_in_kunxin() {
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

    @AfterEach
    void nothing_of_it_is_left() {
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

    private static void owner(String... statements) {
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

    private static Answer act(String user, String mutation, UUID id, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", 1));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id.toString(), "input", input));
    }

    private static void assertDone(String user, String mutation, UUID id, Object... fields) {
        var done = act(user, mutation, id, fields).ok();
        assertEquals(List.of(), done.refusals(mutation), done::body);
    }

    private static void assertRefused(String code, String mutation, UUID id, Object... fields) {
        var refused = act("secretary", mutation, id, fields).ok();
        assertEquals(List.of(code), refused.refusals(mutation), refused::body);
    }

    private static List<String> estates() {
        var answer =
                GraphQlClient.nobody()
                        .send(
                                "query ($code: String!) { community(code: $code) { estates { estate { name } } } }",
                                Map.of("code", DemoPlaces.KUNXIN));
        return answer.ok().list("community.estates.estate.name");
    }

    private static List<String> buildings() {
        var answer =
                GraphQlClient.nobody()
                        .send(
                                "query ($code: String!) { community(code: $code) { buildings { name } } }",
                                Map.of("code", DemoPlaces.KUNXIN));
        return answer.ok().list("community.buildings.name");
    }

    /** Names and closings of that estate, the oldest first. */
    private static Answer history(String user, UUID estate) {
        return GraphQlClient.as(user)
                .send(
                        """
                        query ($id: ID!) { estate(id: $id) { estate { history { name closed endedBy } } standing { validTo }
                          buildings { name } closedBuildings { name history { name closed } standing { validTo } } } }""",
                        Map.of("id", estate.toString()))
                .ok();
    }

    private static Families family() {
        return Families.inKunxin().at(FIRST, "1单元").person("甲", "HEAD");
    }

    private static List<String> refusalsOfBlowingAt(UUID building) {
        var place = Map.of("community", DemoPlaces.KUNXIN, "building", building.toString());
        var input = Map.of("kind", "SAFETY", "description", "楼道照明不亮", "place", place);
        return GraphQlClient.nobody()
                .ask("whistleBlow", Map.of("input", input))
                .ok()
                .refusals("whistleBlow");
    }

    @Test
    void a_name_that_is_none_or_taken_is_refused() {
        for (var mutation : List.of("estateRename", "buildingRename")) {
            var place = mutation.startsWith("estate") ? ESTATE : FIRST;
            assertRefused("REQUIRED", mutation, place, "name", " ");
            assertRefused("TOO_LONG", mutation, place, "name", "长".repeat(41));
            assertRefused("STALE_VERSION", mutation, place, "name", "新名", "expectedVersion", 0);
            assertRefused("NOT_FOUND", mutation, UUID.randomUUID(), "name", "新名");
        }
        assertRefused("NAME_TAKEN", "estateRename", ESTATE, "name", "杏园");
        assertRefused("NAME_TAKEN", "buildingRename", FIRST, "name", "柳湾2号楼");
        assertTrue(estates().contains("柳湾") && buildings().contains("柳湾1号楼"));
    }

    @Test
    void it_is_for_the_secretary_and_those_above_in_their_own_place() {
        for (var mutation : List.of("estateRename", "estateClose")) {
            Object[] name =
                    mutation.endsWith("Rename") ? new Object[] {"name", "新名"} : new Object[] {};
            var foreign = act("secretary2", mutation, ESTATE, name).ok();
            assertEquals(List.of("NOT_YOUR_COMMUNITY"), foreign.refusals(mutation));
            for (var user : List.of("worker", "grid", "resident", "admin", "auditor")) {
                assertEquals("FORBIDDEN", act(user, mutation, ESTATE, name).errorCode(), user);
            }
        }
        assertDone("leader", "estateRename", ESTATE, "name", "柳湾里");
        assertDone("county", "buildingRename", FIRST, "name", "柳湾甲楼");
    }

    @Test
    void a_new_name_is_everywhere_and_the_old_one_in_the_history() {
        assertDone("secretary", "estateRename", ESTATE, "name", " 柳湾里 ");
        assertDone("secretary", "buildingRename", FIRST, "name", "柳湾甲楼");
        assertTrue(estates().contains("柳湾里"));
        assertTrue(buildings().contains("柳湾甲楼"));
        var told = history("leader", ESTATE);
        assertEquals(List.of("柳湾", "柳湾里"), told.list("estate.estate.history.name"));
        assertEquals(DemoPeople.SECRETARY, told.data("estate.estate.history[0].endedBy"));
        assertRefused("STALE_VERSION", "estateRename", ESTATE, "name", "又一个");
    }

    @Test
    void the_same_act_sent_again_is_done_once() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertDone("secretary", "estateClose", ESTATE, "idempotencyKey", key);
        }
        assertEquals(2, history("leader", ESTATE).list("estate.estate.history").size());
    }

    @Test
    void whoever_lives_there_keeps_it_open_even_against_those_who_see_no_household() {
        var home = (String) family().moveIn().get("id");
        assertRefused("HOUSEHOLDS_LIVE_THERE", "buildingClose", FIRST);
        assertRefused("HOUSEHOLDS_LIVE_THERE", "estateClose", ESTATE);
        for (var user : List.of("leader", "county")) {
            var refused = act(user, "estateClose", ESTATE).ok();
            assertEquals(List.of("HOUSEHOLDS_LIVE_THERE"), refused.refusals("estateClose"), user);
        }
        assertDone("secretary", "buildingClose", SECOND);
        Ledger.act(
                "worker", "householdMoveOut", home, "movedOut", "2025-01-01", "expectedVersion", 1);
        assertDone("county", "buildingClose", FIRST);
    }

    @Test
    void an_open_whistle_a_post_and_a_body_keep_it_open() {
        assertEquals(List.of(), refusalsOfBlowingAt(FIRST));
        assertRefused("WHISTLES_OPEN", "buildingClose", FIRST);
        assertRefused("WHISTLES_OPEN", "estateClose", ESTATE);
        owner("update whistle set state = 'DECLINED' where building_id = '%s'".formatted(FIRST));
        owner(
                """
                insert into post (id, person_id, role, division_code, building_id, valid_from)
                values (gen_random_uuid(), '%s', 'building-head', '%s', '%s', '2026-01-01')"""
                        .formatted(DemoPeople.GRID, DemoPlaces.KUNXIN, FIRST));
        assertRefused("POSTS_RUN", "buildingClose", FIRST);
        assertRefused("POSTS_RUN", "estateClose", ESTATE);
        owner("update post set valid_to = '2026-01-31' where building_id = '%s'".formatted(FIRST));
        owner(
                """
                insert into organisation (id, county_code, division_code, type, name, estate_id)
                values (gen_random_uuid(), '%s', '%s', 'OWNERS_COMMITTEE', '柳湾业委会', '%s')"""
                        .formatted(DemoPlaces.QINGSHUIHE, DemoPlaces.KUNXIN, ESTATE));
        assertRefused("BODIES_STAND", "estateClose", ESTATE);
        assertDone("secretary", "buildingClose", FIRST);
    }

    @Test
    void an_estate_closes_with_its_buildings_and_their_printed_codes_and_stays_in_the_history() {
        owner(
                """
                insert into whistle_point (code, community_code, building_id, kind, name, put_up_at)
                values ('KX9WMDA9', '%s', '%s', 'UNIT_DOOR', '柳湾1号楼门厅', now())"""
                        .formatted(DemoPlaces.KUNXIN, FIRST));
        assertDone("secretary", "buildingClose", SECOND);
        assertDone("secretary", "estateClose", ESTATE);
        assertFalse(estates().contains("柳湾"));
        assertFalse(buildings().contains("柳湾1号楼"));
        var told = history("leader", ESTATE);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertEquals(List.of(false, true), told.list("estate.estate.history.closed"));
        assertEquals(today, told.data("estate.standing.validTo"));
        assertEquals(List.of(), told.list("estate.buildings"));
        assertEquals(List.of("柳湾1号楼", "柳湾2号楼"), told.list("estate.closedBuildings.name"));
        assertEquals(today, told.data("estate.closedBuildings[0].standing.validTo"));
        var point = GraphQlClient.nobody().ask("whistlePoint", Map.of("code", "KX9WMDA9")).ok();
        assertNotNull(point.data("whistlePoint.takenDownAt"), point::body);
        for (var mutation : List.of("estateClose", "estateRename")) {
            Object[] fields =
                    mutation.endsWith("Rename")
                            ? new Object[] {"name", "新名", "expectedVersion", 2}
                            : new Object[] {"expectedVersion", 2};
            assertRefused("CLOSED", mutation, ESTATE, fields);
        }
        assertDone("secretary", "estateRename", OTHER_ESTATE, "name", "柳湾");
    }

    @Test
    void nothing_new_comes_to_a_closed_building() {
        assertDone("secretary", "buildingClose", FIRST);
        assertEquals(List.of("PLACE_UNKNOWN"), family().tryToMoveIn().refusals("householdMoveIn"));
        assertEquals(1, refusalsOfBlowingAt(FIRST).size());
        assertFalse(buildings().contains("柳湾1号楼"));
    }
}
