package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** Who was recorded as moved out by mistake is put back, unless something followed. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MoveOutUndoTest {

    private record Home(String id, List<String> residents) {}

    @SuppressWarnings("unchecked")
    private static Home home(Families family) {
        var home = family.moveIn();
        return new Home(
                (String) home.get("id"),
                ((List<Map<String, String>>) home.get("residents"))
                        .stream().map(one -> one.get("id")).toList());
    }

    /** The version is 2 afterwards. */
    private static void leaves(String resident) {
        var left =
                Ledger.act(
                        "worker",
                        "residentChange",
                        resident,
                        "movedOut",
                        "2025-01-01",
                        "expectedVersion",
                        1);
        assertEquals(List.of(), left.refusals("residentChange"), left::body);
    }

    private static Answer undo(String user, String resident, int version) {
        return Ledger.act(user, "residentMoveOutUndo", resident, "expectedVersion", version);
    }

    private static void assertRefused(String code, String resident, int version) {
        assertEquals(
                List.of(code), undo("worker", resident, version).refusals("residentMoveOutUndo"));
    }

    private static List<String> onRecord(String thing) {
        return GraphQlClient.as("auditor")
                .ask(
                        "auditEntries",
                        Map.of("filter", Map.of("thing", thing, "kind", "MOVE_OUT_UNDONE")))
                .ok()
                .list("auditEntries.nodes.actorRole");
    }

    private static void sql(String statement, UUID id) {
        TableOwner.unbound(
                connection -> {
                    try (var update = connection.prepareStatement(statement)) {
                        update.setObject(1, id);
                        return update.executeUpdate();
                    }
                },
                "resident");
    }

    @Test
    void who_lives_there_is_not_put_back() {
        var resident = Families.inKunxin().person("甲", "HEAD").resident();
        assertRefused("NOT_MOVED_OUT", resident, 1);
        assertRefused("STALE_VERSION", resident, 0);
        assertRefused("NOT_FOUND", UUID.randomUUID().toString(), 1);
    }

    @Test
    void what_followed_stands_against_it() {
        var headless = home(Families.inKunxin().person("甲", "HEAD").person("乙", "SPOUSE"));
        leaves(headless.residents().get(0));
        Ledger.act(
                "worker",
                "residentChange",
                headless.residents().get(1),
                "relation",
                "HEAD",
                "expectedVersion",
                1);
        assertRefused("TWO_HEADS", headless.residents().get(0), 2);

        var number = Families.idNumber("19810203", 41);
        var moved = Families.inKunxin().person("丙", "HEAD", "idNumber", number).resident();
        leaves(moved);
        Families.inKunxin().person("丙", "HEAD", "idNumber", number).moveIn();
        assertRefused("LIVES_ELSEWHERE", moved, 2);

        var gone = home(Families.inKunxin().person("丁", "HEAD").person("戊", "CHILD"));
        leaves(gone.residents().get(1));
        Ledger.act(
                "worker",
                "householdMoveOut",
                gone.id(),
                "movedOut",
                "2025-06-30",
                "expectedVersion",
                1);
        assertRefused("HOUSEHOLD_MOVED_OUT", gone.residents().get(1), 2);

        var kept = Families.inKunxin().person("己", "HEAD").resident();
        var duplicate = Families.inKunxin().person("己", "HEAD").resident();
        leaves(duplicate);
        var merged =
                Ledger.act(
                        "worker",
                        "residentMerge",
                        kept,
                        "duplicate",
                        duplicate,
                        "duplicateVersion",
                        2,
                        "expectedVersion",
                        1);
        assertEquals(List.of(), merged.refusals("residentMerge"));
        assertRefused("MERGED", duplicate, 3);
    }

    @Test
    void
            whoever_is_known_by_the_same_login_elsewhere_is_not_put_back_even_where_nobody_here_sees_it() {
        var left = Families.inKunxin().person("甲", "HEAD").resident();
        leaves(left);
        var elsewhere = Families.inYingbin().person("甲", "HEAD").resident();
        var person = DemoPeople.GRID;
        for (var resident : List.of(left, elsewhere)) {
            sql(
                    "update resident set person_id = '%s' where id = ?".formatted(person),
                    UUID.fromString(resident));
        }
        try {
            assertRefused("LIVES_ELSEWHERE", left, 2);
        } finally {
            for (var resident : List.of(left, elsewhere)) {
                sql("update resident set person_id = null where id = ?", UUID.fromString(resident));
            }
        }
    }

    @Test
    void it_can_be_taken_back_for_thirty_days_from_when_it_was_recorded() {
        var resident = Families.inKunxin().person("甲", "HEAD").resident();
        leaves(resident);
        var id = UUID.fromString(resident);
        sql(
                "update resident set moved_out_at = now() - interval '30 days 1 minute' where id = ?",
                id);
        assertRefused("WINDOW_OVER", resident, 2);
        assertEquals(List.of("WINDOW_OVER"), refusals("grid", resident));
        sql("update resident set moved_out_at = null where id = ?", id);
        assertRefused("WINDOW_OVER", resident, 2);
        sql(
                "update resident set moved_out_at = now() - interval '29 days 23 hours' where id = ?",
                id);
        assertEquals(List.of(), refusals("grid", resident));
        assertEquals(List.of(), undo("grid", resident, 2).refusals("residentMoveOutUndo"));
    }

    @Test
    void who_is_put_back_lives_there_again_and_the_audit_trail_says_so() {
        var home = home(Families.inKunxin().person("甲", "HEAD").person("乙", "CHILD"));
        var child = home.residents().get(1);
        leaves(child);
        assertEquals(1, (int) Ledger.household("worker", home.id()).get("residentCount"));
        assertEquals(List.of(), onRecord(child));
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var back =
                    Ledger.act(
                            "worker",
                            "residentMoveOutUndo",
                            child,
                            "expectedVersion",
                            2,
                            "idempotencyKey",
                            key);
            assertNull(back.data("residentMoveOutUndo.resident.movedOut"));
            assertEquals(3, (int) back.data("residentMoveOutUndo.resident.version"));
        }
        assertEquals(2, (int) Ledger.household("worker", home.id()).get("residentCount"));
        assertEquals(List.of("COMMUNITY_WORKER"), onRecord(child));
        assertEquals(List.of("NOT_MOVED_OUT"), refusals("worker", child));
        assertTrue(refusals("building", child).contains("NOT_YOUR_ROLE"));
    }

    /** What `availableActions` says against it. */
    @SuppressWarnings("unchecked")
    private static List<String> refusals(String user, String resident) {
        return ((List<Map<String, Object>>) Ledger.resident(user, resident).get("availableActions"))
                .stream()
                        .filter(action -> action.get("action").equals("MOVE_OUT_UNDO"))
                        .map(action -> (List<String>) action.get("refusals"))
                        .findFirst()
                        .orElseThrow();
    }
}
