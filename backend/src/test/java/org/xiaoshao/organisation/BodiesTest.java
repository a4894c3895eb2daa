package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.WhistleState;

/** Organisations and who sits in them, recorded by those who govern the place. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BodiesTest {

    private static final String FUYUAN = "00000000-0000-4000-b00b-024011000002";
    private static final String KUNXIN_ESTATE = "00000000-0000-4000-b00b-024011000001";
    private static final String PROPERTY_COMMITTEE_OF_FUYUAN =
            "00000000-0000-4000-b00c-024011000002";
    private static final String BRANCH_OF_YINGBIN = "00000000-0000-4000-b003-025000000033";

    @AfterEach
    void asTheDemoHasThem() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute(
                                """
                                delete from body_member where id::text not like '00000000-0000-4000-b00d-%';
                                delete from person where subject is null and id::text not like '00000000-0000-4000-a000-%'
                                    and not exists (select 1 from body_member m where m.person_id = person.id);
                                delete from organisation where name like '试%'""");
                    }
                    return null;
                },
                "body_member",
                "person");
    }

    private static Answer found(String user, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "type",
                                "ESTATE_PARTY_BRANCH",
                                "name",
                                "试福源小区党支部",
                                "division",
                                DemoPlaces.KUNXIN,
                                "estate",
                                FUYUAN));
        put(input, fields);
        return GraphQlClient.as(user).ask("organisationFound", Map.of("input", input));
    }

    private static void put(Map<String, Object> input, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
    }

    private static String founded(Object... fields) {
        var answer = found("secretary", fields).ok();
        assertEquals(List.of(), answer.refusals("organisationFound"), answer::body);
        return answer.data("organisationFound.sheet.organisation.id");
    }

    private static Answer act(
            String user, String mutation, String id, int version, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", version));
        put(input, fields);
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    private static Answer seat(String user, String body, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of("organisation", body, "title", "委员", "validFrom", "2025-06-01"));
        put(input, fields);
        return GraphQlClient.as(user).ask("bodyMemberAdd", Map.of("input", input));
    }

    private static Answer sheet(String user, String id) {
        return GraphQlClient.as(user).ask("organisationSheet", Map.of("id", id)).ok();
    }

    private static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".sheet"));
    }

    private static Answer done(Answer answer, String mutation) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        return answer;
    }

    @Test
    void only_who_governs_the_place_records_its_organisations() {
        for (var user : List.of("worker", "leader", "department", "steward", "resident", "admin")) {
            assertEquals("FORBIDDEN", found(user).errorCode(), user);
        }
        var mutation = "organisationFound";
        assertRefused("NOT_YOUR_PLACE", "division", found("secretary2"), mutation);
        assertRefused(
                "NOT_YOUR_PLACE",
                "division",
                found("secretary", "division", "150124", "type", "RESIDENT_UNIT", "estate", null),
                mutation);
        for (var division : List.of("no code", DemoPlaces.REVOKED, "150124", "15")) {
            assertRefused(
                    "DIVISION_UNKNOWN",
                    "division",
                    found("county", "division", division),
                    mutation);
        }
    }

    @Test
    void an_organisation_has_the_place_that_its_type_asks_for() {
        var mutation = "organisationFound";
        assertRefused("REQUIRED", "name", found("secretary", "name", "  "), mutation);
        assertRefused("TOO_LONG", "name", found("secretary", "name", "试".repeat(61)), mutation);
        assertRefused("ESTATE_UNKNOWN", "estate", found("secretary", "estate", null), mutation);
        assertRefused(
                "ESTATE_UNKNOWN",
                "estate",
                found("secretary", "estate", "00000000-0000-4000-b00b-025017000001"),
                mutation);
        assertRefused(
                "GRID_UNKNOWN",
                "grid",
                found("secretary", "grid", DemoPlaces.kunxinGrid(3).toString()),
                mutation);
        assertRefused(
                "GRID_UNKNOWN",
                "grid",
                found(
                        "secretary",
                        "type",
                        "GRID_PARTY_GROUP",
                        "estate",
                        null,
                        "grid",
                        DemoPlaces.yingbinGrid(1).toString()),
                mutation);
        assertRefused(
                "PLACE_TAKEN", "estate", found("secretary", "estate", KUNXIN_ESTATE), mutation);
        founded();
        assertRefused("PLACE_TAKEN", "estate", found("secretary", "name", "试另一支部"), mutation);
    }

    @Test
    void a_founded_branch_fills_the_gap_and_may_be_called_otherwise() {
        var id = founded();
        var coverage =
                GraphQlClient.as("secretary")
                        .ask("coverage", Map.of("community", DemoPlaces.KUNXIN))
                        .ok();
        assertEquals(List.of(), coverage.list("coverage.estatesWithoutBranch"));
        var changed =
                act("secretary", "organisationChange", id, 1, "name", "试福源支部", "estate", FUYUAN);
        assertEquals(
                "试福源支部",
                done(changed, "organisationChange")
                        .data("organisationChange.sheet.organisation.name"));
        assertRefused(
                "STALE_VERSION",
                "expectedVersion",
                act("secretary", "organisationChange", id, 1, "name", "试", "estate", FUYUAN),
                "organisationChange");
        assertRefused(
                "NOT_YOUR_PLACE",
                null,
                act("secretary2", "organisationChange", id, 2, "name", "试", "estate", FUYUAN),
                "organisationChange");
        assertRefused(
                "NOT_FOUND",
                "id",
                act("secretary", "organisationChange", "no id", 1, "name", "试"),
                "organisationChange");
    }

    @Test
    void an_organisation_that_others_count_on_does_not_end() {
        var mutation = "organisationEnd";
        // Orders that other tests have sent may wait for these two besides.
        for (var one :
                Map.of(Loop.PROPERTY_COMPANY, "HAS_POSTS", Loop.FIRE_BRIGADE, "LEADS_MATTERS")
                        .entrySet()) {
            var user = one.getKey().equals(Loop.PROPERTY_COMPANY) ? "secretary" : "county";
            var answer = act(user, mutation, one.getKey().toString(), 1, "lastDay", "2026-01-01");
            assertTrue(answer.ok().refusals(mutation).contains(one.getValue()), answer::body);
            assertNull(answer.data(mutation + ".sheet"));
        }
        var id = founded();
        assertRefused(
                "DATE_IN_FUTURE",
                "lastDay",
                act("secretary", mutation, id, 1, "lastDay", "2099-01-01"),
                mutation);
    }

    @Test
    void an_organisation_that_an_order_waits_for_does_not_end_wherever_that_came_from() {
        var committee = UUID.fromString(PROPERTY_COMMITTEE_OF_FUYUAN);
        var whistle = Loop.inKunxin().dispatchedTo(committee).to(WhistleState.DISPATCHED);
        assertOrderStopsTheEnd();
        // Of a community that the secretary does not see.
        lies(whistle.number(), "150124100003");
        try {
            assertOrderStopsTheEnd();
        } finally {
            lies(whistle.number(), DemoPlaces.KUNXIN);
            order(whistle.number(), "RETURNED");
        }
        var version =
                (int)
                        sheet("secretary", PROPERTY_COMMITTEE_OF_FUYUAN)
                                .data("organisationSheet.version");
        assertRefused(
                "DATE_IN_FUTURE",
                "lastDay",
                act(
                        "secretary",
                        "organisationEnd",
                        PROPERTY_COMMITTEE_OF_FUYUAN,
                        version,
                        "lastDay",
                        "2099-01-01"),
                "organisationEnd");
    }

    private static void assertOrderStopsTheEnd() {
        var version =
                (int)
                        sheet("secretary", PROPERTY_COMMITTEE_OF_FUYUAN)
                                .data("organisationSheet.version");
        assertRefused(
                "OPEN_ORDERS",
                null,
                act(
                        "secretary",
                        "organisationEnd",
                        PROPERTY_COMMITTEE_OF_FUYUAN,
                        version,
                        "lastDay",
                        "2026-01-01"),
                "organisationEnd");
    }

    private static void lies(String number, String community) {
        owner(
                "update whistle set community_code = '%s' where number = '%s'"
                        .formatted(community, number));
    }

    private static void order(String number, String state) {
        owner(
                "update whistle_order set state = '%s' where whistle_id = (select id from whistle where number = '%s')"
                        .formatted(state, number));
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                },
                "whistle",
                "whistle_order");
    }

    @Test
    void an_ended_organisation_leaves_the_list_its_seats_and_what_may_be_sent_to() {
        var id = founded();
        done(seat("secretary", id, "name", "试某"), "bodyMemberAdd");
        var ended =
                done(
                        act("secretary", "organisationEnd", id, 1, "lastDay", "2026-01-31"),
                        "organisationEnd");
        assertEquals("2026-01-31", ended.data("organisationEnd.sheet.endedOn"));
        assertEquals(List.of(), ended.list("organisationEnd.sheet.members"));
        assertEquals(
                List.of("2026-01-31"), ended.list("organisationEnd.sheet.formerMembers.validTo"));
        assertEquals(false, ended.data("organisationEnd.sheet.editable"));
        var search = Map.of("search", "试福源", "ended", false);
        assertEquals(
                List.of(),
                GraphQlClient.as("worker")
                        .ask("organisations", search)
                        .ok()
                        .list("organisations.nodes"));
        assertEquals(
                List.of(id),
                GraphQlClient.as("worker")
                        .ask("organisations", Map.of("search", "试福源", "ended", true))
                        .ok()
                        .list("organisations.nodes.id"));
        var whistle = Loop.inKunxin().to(WhistleState.ADMITTED);
        assertEquals(
                List.of("ORGANISATION_UNKNOWN"),
                whistle.attempt(GraphQlClient.as("worker"), "whistleDispatch", Map.of("lead", id))
                        .refusals("whistleDispatch"));
        assertRefused("ENDED_ALREADY", null, seat("secretary", id, "name", "甲"), "bodyMemberAdd");
    }

    @Test
    void a_seat_is_somebodys_and_says_since_when() {
        var mutation = "bodyMemberAdd";
        var id = founded();
        assertRefused("REQUIRED", "name", seat("secretary", id), mutation);
        assertRefused(
                "REQUIRED", "title", seat("secretary", id, "name", "甲", "title", " "), mutation);
        assertRefused(
                "PERSON_OR_NAME",
                "name",
                seat("secretary", id, "name", "甲", "person", person(104)),
                mutation);
        assertRefused(
                "PERSON_UNKNOWN", "person", seat("secretary", id, "person", person(105)), mutation);
        assertRefused(
                "PERSON_UNKNOWN", "person", seat("secretary", id, "person", person(1)), mutation);
        assertRefused(
                "DATE_IN_FUTURE",
                "validFrom",
                seat("secretary", id, "name", "甲", "validFrom", "2099-01-01"),
                mutation);
        assertRefused(
                "NO_MEMBERS",
                "organisation",
                seat("secretary", Loop.PROPERTY_COMPANY.toString(), "name", "甲"),
                mutation);
        assertRefused(
                "NOT_PARTY",
                "shown",
                seat("secretary", PROPERTY_COMMITTEE_OF_FUYUAN, "name", "甲", "shown", true),
                mutation);
        assertRefused(
                "NOT_YOUR_PLACE",
                null,
                seat("secretary", BRANCH_OF_YINGBIN, "name", "甲"),
                mutation);
        assertRefused(
                "NOT_FOUND", "organisation", seat("secretary", "no id", "name", "甲"), mutation);
    }

    @Test
    void one_person_on_both_bodies_is_cross_appointment() {
        var id = founded();
        var candidates =
                GraphQlClient.as("secretary")
                        .ask("bodyCandidates", Map.of("community", DemoPlaces.KUNXIN))
                        .ok()
                        .<List<Map<String, Object>>>data("bodyCandidates.persons");
        assertEquals(
                List.of(List.of("福源小区物管会")),
                candidates.stream()
                        .filter(one -> one.get("id").equals(person(104)))
                        .map(one -> one.get("bodies"))
                        .toList());
        var seated =
                done(
                        seat("secretary", id, "person", person(104), "title", "书记", "shown", true),
                        "bodyMemberAdd");
        assertEquals("喻向阳", seated.data("bodyMemberAdd.sheet.members[0].name"));
        assertEquals(List.of("福源小区物管会"), seated.data("bodyMemberAdd.sheet.members[0].alsoIn"));
        assertEquals(true, seated.data("bodyMemberAdd.sheet.members[0].shown"));
        var coverage =
                GraphQlClient.as("secretary")
                        .ask("coverage", Map.of("community", DemoPlaces.KUNXIN))
                        .ok();
        assertEquals(2, (int) coverage.data("coverage.estatesCrossAppointed"));
        assertRefused(
                "SEATED_ALREADY",
                "person",
                seat("secretary", id, "person", person(104)),
                "bodyMemberAdd");

        String seat = seated.data("bodyMemberAdd.sheet.members[0].id");
        assertRefused(
                "DATES_OUT_OF_ORDER",
                "lastDay",
                act("secretary", "bodyMemberEnd", seat, 1, "lastDay", "2025-05-31"),
                "bodyMemberEnd");
        assertRefused(
                "NOT_FOUND",
                "id",
                act("secretary2", "bodyMemberEnd", seat, 1, "lastDay", "2026-01-01"),
                "bodyMemberEnd");
        var hidden =
                done(act("county", "bodyMemberShow", seat, 1, "shown", false), "bodyMemberShow");
        assertEquals(false, hidden.data("bodyMemberShow.sheet.members[0].shown"));
        var ended =
                done(
                        act("secretary", "bodyMemberEnd", seat, 2, "lastDay", "2026-01-01"),
                        "bodyMemberEnd");
        assertEquals(List.of(), ended.list("bodyMemberEnd.sheet.members"));
        assertEquals(List.of("喻向阳"), ended.list("bodyMemberEnd.sheet.formerMembers.name"));
        assertRefused(
                "ENDED_ALREADY",
                null,
                act("secretary", "bodyMemberEnd", seat, 3, "lastDay", "2026-01-01"),
                "bodyMemberEnd");
    }

    @Test
    void who_sits_where_is_told_to_those_who_govern_the_place_alone() throws Exception {
        var branch = "00000000-0000-4000-b003-024000000033";
        for (var user : List.of("secretary", "worker", "leader", "county")) {
            assertEquals(
                    List.of("戚长安", "谢东风"),
                    sheet(user, branch).list("organisationSheet.members.name"),
                    user);
        }
        for (var user : List.of("secretary2", "steward", "grid", "department", "admin")) {
            assertEquals(List.of(), sheet(user, branch).list("organisationSheet.members"), user);
            assertEquals(false, sheet(user, branch).data("organisationSheet.editable"), user);
        }
        assertEquals(false, sheet("worker", branch).data("organisationSheet.editable"));
        assertEquals(true, sheet("county", branch).data("organisationSheet.editable"));
        assertNull(sheet("worker", "no id").data("organisationSheet"));
        assertNull(
                GraphQlClient.as("secretary")
                        .ask("bodyCandidates", Map.of("community", DemoPlaces.YINGBIN))
                        .ok()
                        .data("bodyCandidates"));
        var costs = Statements.during(() -> sheet("county", branch)).size();
        assertEquals(costs, Statements.during(() -> sheet("county", BRANCH_OF_YINGBIN)).size());
    }

    @Test
    void organisations_are_listed_by_place() {
        var place = Map.of("place", DemoPlaces.KUNXIN, "first", 100);
        var kunxin = GraphQlClient.as("county").ask("organisations", place).ok();
        assertTrue(kunxin.list("organisations.nodes.name").contains("惠民物业"));
        assertFalse(kunxin.list("organisations.nodes.name").contains("永安社区居委会"));
        var town =
                GraphQlClient.as("county")
                        .ask("organisations", Map.of("place", "150124100", "first", 100))
                        .ok();
        assertTrue(town.list("organisations.nodes.name").contains("永安社区居委会"));
        assertNotEquals(
                (int) kunxin.data("organisations.totalCount"),
                (int) town.data("organisations.totalCount"));
        var unknown = GraphQlClient.as("county").ask("organisations", Map.of("place", "x"));
        assertEquals("DIVISION_UNKNOWN", unknown.errorCode());
        assertEquals("place", unknown.errorField());
    }

    private static String person(int number) {
        return "00000000-0000-4000-a000-%012d".formatted(number);
    }
}
