package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** A household that was recorded as moved out by mistake is put back, unless something followed. */
@QuarkusTest
@WithTestResource(StackResource.class)
class HouseholdMoveOutUndoTest {

    private static final String LAST_DAY = "2025-06-30";
    private static final String PERSON = DemoPeople.GRID;

    private record Home(String id, List<String> residents) {}

    @AfterEach
    void nobodyIsKnownAsAnotherAndNobodyLooksAfterAnybody() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute("delete from household_link");
                        sql.execute(
                                "update resident set person_id = null where person_id = '%s'"
                                        .formatted(PERSON));
                    }
                    return null;
                },
                "household_link",
                "household_visit",
                "resident");
    }

    @SuppressWarnings("unchecked")
    private static Home home(Families family) {
        var home = family.moveIn();
        return new Home(
                (String) home.get("id"),
                ((List<Map<String, String>>) home.get("residents"))
                        .stream().map(one -> one.get("id")).toList());
    }

    /** The household, whose version is 2 afterwards. */
    private static Home gone(Families family) {
        var home = home(family);
        leaves(home);
        return home;
    }

    private static void leaves(Home home) {
        act("householdMoveOut", home.id(), "movedOut", LAST_DAY, "expectedVersion", 1);
    }

    private static Answer act(String mutation, String id, Object... fields) {
        var done = Ledger.act("worker", mutation, id, fields);
        assertEquals(List.of(), done.refusals(mutation), done::body);
        return done;
    }

    private static Answer undo(String user, Home home, int version) {
        return Ledger.act(user, "householdMoveOutUndo", home.id(), "expectedVersion", version);
    }

    private static void assertRefused(String code, Home home, int version) {
        var refused = undo("worker", home, version);
        assertEquals(List.of(code), refused.refusals("householdMoveOutUndo"), refused::body);
        assertEquals(List.of(), onRecord(home));
    }

    private static void assertBack(String user, Home home) {
        var back = undo(user, home, 2);
        assertEquals(List.of(), back.refusals("householdMoveOutUndo"), back::body);
        assertNull(back.data("householdMoveOutUndo.household.movedOut"));
    }

    private static List<String> onRecord(Home home) {
        return GraphQlClient.as("auditor")
                .ask(
                        "auditEntries",
                        Map.of("filter", Map.of("thing", home.id(), "kind", "MOVE_OUT_UNDONE")))
                .ok()
                .list("auditEntries.nodes.actorRole");
    }

    private static void sql(String table, String statement, String id) {
        TableOwner.unbound(
                connection -> {
                    try (var update = connection.prepareStatement(statement)) {
                        update.setObject(1, UUID.fromString(id));
                        return update.executeUpdate();
                    }
                },
                table);
    }

    /** What `availableActions` says against it. */
    @SuppressWarnings("unchecked")
    private static List<String> refusals(String user, Home home) {
        return ((List<Map<String, Object>>)
                        Ledger.household(user, home.id()).get("availableActions"))
                .stream()
                        .filter(action -> action.get("action").equals("MOVE_OUT_UNDO"))
                        .map(action -> (List<String>) action.get("refusals"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_household_that_lives_there_is_not_put_back() {
        var home = home(Families.inKunxin().person("甲", "HEAD"));
        assertRefused("NOT_MOVED_OUT", home, 1);
        assertRefused("STALE_VERSION", home, 0);
        assertRefused("NOT_FOUND", new Home(UUID.randomUUID().toString(), List.of()), 1);
    }

    @Test
    void a_dwelling_that_was_taken_again_is_not_given_back() {
        var door = Families.door();
        var owners = gone(Families.inKunxin().with("number", door).person("甲", "HEAD"));
        var next =
                home(
                        Families.inKunxin()
                                .with("number", door)
                                .with("tenure", "TENANT")
                                .with("movedIn", LAST_DAY)
                                .person("乙", "HEAD"));
        assertRefused("DWELLING_TAKEN", owners, 2);
        leaves(next);
        assertRefused("DWELLING_TAKEN", owners, 2);
        assertBack("worker", next);
    }

    @Test
    void owners_are_not_put_beside_others_whenever_those_came() {
        var door = Families.door();
        var owners = gone(Families.inKunxin().with("number", door).person("甲", "HEAD"));
        home(
                Families.inKunxin()
                        .with("number", door)
                        .with("movedIn", "2024-05-01")
                        .person("乙", "HEAD"));
        assertRefused("DWELLING_TAKEN", owners, 2);
    }

    @Test
    void tenants_who_shared_the_flat_all_along_stand_not_against_it() {
        var door = Families.door();
        var flat = Families.inKunxin().with("number", door).with("tenure", "TENANT");
        home(Families.inKunxin().with("number", door).with("tenure", "TENANT").person("乙", "HEAD"));
        assertBack("grid", gone(flat.person("甲", "HEAD")));
    }

    @Test
    void a_vacancy_that_ended_is_not_put_beside_those_who_came() {
        var door = Families.door();
        var vacancy =
                home(
                        Families.inKunxin()
                                .with("number", door)
                                .with("tenure", "VACANT")
                                .with("registration", null));
        var next =
                home(
                        Families.inKunxin()
                                .with("number", door)
                                .with("movedIn", LAST_DAY)
                                .person("乙", "HEAD"));
        assertRefused("DWELLING_TAKEN", vacancy, 2);
        leaves(next);
        assertRefused("DWELLING_TAKEN", vacancy, 2);
    }

    @Test
    void a_household_whose_members_are_not_all_to_be_had_any_more_is_not_put_back() {
        var deleted = gone(Families.inKunxin().person("甲", "HEAD").person("乙", "CHILD"));
        var erased =
                Ledger.act(
                        "secretary",
                        "residentDelete",
                        deleted.residents().get(1),
                        "reason",
                        "SUBJECT_REQUEST",
                        "expectedVersion",
                        2);
        assertEquals(List.of(), erased.refusals("residentDelete"), erased::body);
        assertRefused("MEMBER_DELETED", deleted, 2);

        var number = Families.idNumber("19810203", 43);
        var moved =
                gone(
                        Families.inKunxin()
                                .person("丙", "HEAD")
                                .person("丁", "CHILD", "idNumber", number));
        Families.inKunxin().person("丁", "HEAD", "idNumber", number).moveIn();
        assertRefused("LIVES_ELSEWHERE", moved, 2);
    }

    @Test
    void somebody_known_by_their_login_elsewhere_is_not_put_back_even_where_nobody_here_sees_it() {
        var left = gone(Families.inKunxin().person("甲", "HEAD"));
        var elsewhere = Families.inYingbin().person("甲", "HEAD").resident();
        for (var resident : List.of(left.residents().get(0), elsewhere)) {
            sql(
                    "resident",
                    "update resident set person_id = '%s' where id = ?".formatted(PERSON),
                    resident);
        }
        assertRefused("LIVES_ELSEWHERE", left, 2);
    }

    @Test
    void two_records_of_its_head_that_were_taken_apart_since_stand_against_it() {
        var home = home(Families.inKunxin().person("甲", "HEAD").person("乙", "CHILD"));
        var duplicate = Families.inKunxin().person("甲", "HEAD").resident();
        sql(
                "resident",
                """
                update resident set household_id = '%s', relation = 'HEAD', merged_into = '%s' where id = ?"""
                        .formatted(home.id(), home.residents().get(0)),
                duplicate);
        leaves(home);
        act("residentUnmerge", duplicate, "expectedVersion", 2);
        assertRefused("TWO_HEADS", home, 2);
    }

    @Test
    void it_can_be_taken_back_for_thirty_days_from_when_it_was_recorded() {
        var home = gone(Families.inKunxin().person("甲", "HEAD"));
        for (var recorded :
                List.of("now() - interval '30 days 1 minute'", "cast(null as timestamptz)")) {
            record(home, recorded);
            assertRefused("WINDOW_OVER", home, 2);
            assertEquals(List.of("WINDOW_OVER"), refusals("grid", home));
        }
        record(home, "now() - interval '29 days 23 hours'");
        assertEquals(List.of(), refusals("grid", home));
        assertBack("grid", home);
    }

    private static void record(Home home, String time) {
        sql(
                "household",
                "update household set moved_out_at = date_trunc('minute', %s) where id = ?"
                        .formatted(time),
                home.id());
        sql(
                "resident",
                "update resident set moved_out_at = date_trunc('minute', %s) where household_id = ?"
                        .formatted(time),
                home.id());
    }

    @Test
    void those_who_left_with_it_live_there_again_and_those_who_had_left_before_do_not() {
        var home =
                home(
                        Families.inKunxin()
                                .person("甲", "HEAD")
                                .person("乙", "SPOUSE")
                                .person("丙", "CHILD"));
        var child = home.residents().get(2);
        act("residentChange", child, "movedOut", "2025-01-01", "expectedVersion", 1);
        leaves(home);
        assertEquals(0, (int) Ledger.household("worker", home.id()).get("residentCount"));
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var back =
                    act(
                            "householdMoveOutUndo",
                            home.id(),
                            "expectedVersion",
                            2,
                            "idempotencyKey",
                            key);
            assertNull(back.data("householdMoveOutUndo.household.movedOut"));
            assertEquals(3, (int) back.data("householdMoveOutUndo.household.version"));
            assertEquals(2, (int) back.data("householdMoveOutUndo.household.residentCount"));
        }
        assertEquals(List.of("COMMUNITY_WORKER"), onRecord(home));
        assertEquals("2025-01-01", Ledger.resident("worker", child).get("movedOut"));
        var head = Ledger.resident("worker", home.residents().get(0));
        assertNull(head.get("movedOut"));
        assertEquals(3, head.get("version"));
        assertEquals(List.of("NOT_MOVED_OUT"), refusals("worker", home));
        assertTrue(refusals("building", home).contains("NOT_YOUR_ROLE"));
        leaves(new Home(home.id(), home.residents()), 3);
    }

    private static void leaves(Home home, int version) {
        act("householdMoveOut", home.id(), "movedOut", LAST_DAY, "expectedVersion", version);
    }

    @Test
    void the_party_member_who_looked_after_it_does_so_again_whoever_takes_it_back() {
        for (var user : List.of("worker", "grid")) {
            var home = home(Families.inKunxin().person("甲", "HEAD"));
            var link = HouseholdLinksTest.linked(home.id());
            leaves(home);
            assertEquals(List.of(), linksOf(home));
            assertBack(user, home);
            assertEquals(List.of(link), linksOf(home), user);
        }
    }

    @Test
    void a_party_member_who_looks_after_fifteen_others_by_now_does_so_no_more() {
        var home = home(Families.inKunxin().person("甲", "HEAD"));
        HouseholdLinksTest.linked(home.id());
        leaves(home);
        for (int i = 0; i < 15; i++) {
            HouseholdLinksTest.linked(home(Families.inKunxin().person("乙", "HEAD")).id());
        }
        assertBack("grid", home);
        assertEquals(List.of(), linksOf(home));
    }

    private static List<String> linksOf(Home home) {
        return GraphQlClient.as("worker")
                .ask(
                        "householdLinks",
                        Map.of("first", 100, "household", home.id(), "current", true))
                .ok()
                .list("householdLinks.nodes.id");
    }
}
