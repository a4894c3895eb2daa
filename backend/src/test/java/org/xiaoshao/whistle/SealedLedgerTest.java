package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

@QuarkusTest
@WithTestResource(StackResource.class)
class SealedLedgerTest {

    private static final YearMonth NOW = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    private static final LedgerService.Unsealed KUNXIN =
            new LedgerService.Unsealed(
                    DemoPlaces.KUNXIN, DemoPlaces.QINGSHUIHE, DemoPlaces.CHENGGUAN);

    @Inject LedgerService ledgers;

    /** Before as well: what others sealed would be counted. */
    @BeforeEach
    @AfterEach
    void nothing_stays_sealed() {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("delete from ledger_snapshot_line");
                        return statement.executeUpdate("delete from ledger_snapshot");
                    }
                },
                "ledger_snapshot",
                "ledger_snapshot_line");
    }

    @Test
    void a_month_that_goes_on_is_not_to_be_sealed_and_one_before_all_whistles_has_nothing() {
        assertEquals(List.of(), ledgers.unsealed(NOW));
        assertEquals(List.of(), ledgers.unsealed(YearMonth.of(2001, 1)));
        ledgers.seal(KUNXIN, YearMonth.of(2001, 1));
        assertEquals(0, total("worker"));
    }

    @Test
    void what_is_sealed_says_where_each_whistle_stood_and_can_be_recomputed() throws Exception {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        ledgers.seal(KUNXIN, NOW);
        var snapshot = snapshot();
        var sheet = sheet("worker", snapshot.get("id"));
        String text = sheet.get("text").toString();
        var seen = one.seenBy("worker");
        var events = (List<Map<String, Object>>) seen.get("events");
        assertTrue(
                text.contains(
                        "\n%s %d DISPATCHED %s\n"
                                .formatted(
                                        one.number(),
                                        events.size(),
                                        events.get(events.size() - 1).get("hash"))),
                text);
        assertEquals(snapshot.get("whistles"), (int) text.lines().count() - 3);
        assertEquals(true, sheet.get("sealHolds"));
        assertEquals(List.of(), sheet.get("differing"));
        one.step("whistleSign", "department", Map.of());
        assertEquals(List.of(), sheet("worker", snapshot.get("id")).get("differing"), "it goes on");
    }

    @Test
    void what_was_changed_behind_the_ledger_s_back_is_named() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        ledgers.seal(KUNXIN, NOW);
        var id = snapshot().get("id");
        rewrite(one.id(), "sha256('forged')");
        assertEquals(List.of(one.number()), sheet("auditor", id).get("differing"));
        rewrite(
                one.id(),
                "(select hash from ledger_snapshot_line where whistle_id = '%s')"
                        .formatted(one.id()));
        assertEquals(List.of(), sheet("auditor", id).get("differing"));
        TableOwner.unbound(
                connection -> {
                    try (var update = connection.createStatement()) {
                        return update.executeUpdate(
                                "update ledger_snapshot_line set state = 'CLOSED' where whistle_id = '%s'"
                                        .formatted(one.id()));
                    }
                },
                "ledger_snapshot_line");
        assertEquals(false, sheet("auditor", id).get("sealHolds"));
    }

    private static void rewrite(String whistle, String hash) {
        var changed =
                TableOwner.unbound(
                        connection -> {
                            try (var update = connection.createStatement()) {
                                return update.executeUpdate(
                                        "update whistle_event set hash = %s where whistle_id = '%s' and sequence = 2"
                                                .formatted(hash, whistle));
                            }
                        },
                        "whistle_event",
                        "ledger_snapshot_line");
        assertEquals(1, changed);
    }

    @Test
    void two_backends_at_once_seal_a_ledger_once() throws Exception {
        Loop.inKunxin().to(WhistleState.BLOWN);
        var ready = new CountDownLatch(2);
        var threads = Executors.newFixedThreadPool(2);
        var runs = List.of(threads.submit(() -> seal(ready)), threads.submit(() -> seal(ready)));
        for (var run : runs) {
            assertTrue(run.get());
        }
        threads.shutdown();
        assertEquals(1, total("worker"));
        assertTrue((Boolean) sheet("worker", snapshot().get("id")).get("sealHolds"));
    }

    private boolean seal(CountDownLatch ready) throws InterruptedException {
        ready.countDown();
        ready.await();
        ledgers.seal(KUNXIN, NOW);
        return true;
    }

    @Test
    void another_community_sees_none_of_it_and_wrong_words_are_named() {
        Loop.inKunxin().to(WhistleState.BLOWN);
        ledgers.seal(KUNXIN, NOW);
        var id = snapshot().get("id");
        assertEquals(0, total("worker2"));
        assertNull(sheet("secretary2", id));
        assertNotNull(sheet("leader", id));
        assertNull(sheet("leader", UUID.randomUUID()));
        var wrong =
                GraphQlClient.as("worker")
                        .ask("ledgerSnapshots", Map.of("filter", Map.of("month", "202611")));
        assertEquals("MONTH_INVALID", wrong.errorCode());
        var nowhere =
                GraphQlClient.as("worker")
                        .ask("ledgerSnapshots", Map.of("filter", Map.of("division", "x")));
        assertEquals("DIVISION_UNKNOWN", nowhere.errorCode());
        assertFalse(text(id).contains("消防"), "no words of anybody");
    }

    private static String text(Object id) {
        return sheet("worker", id).get("text").toString();
    }

    private static int total(String user) {
        return GraphQlClient.as(user)
                .ask("ledgerSnapshots")
                .ok()
                .data("ledgerSnapshots.totalCount");
    }

    private static Map<String, Object> snapshot() {
        List<Map<String, Object>> nodes =
                GraphQlClient.as("worker")
                        .ask(
                                "ledgerSnapshots",
                                Map.of(
                                        "filter",
                                        Map.of("division", "150124", "month", NOW.toString())))
                        .ok()
                        .data("ledgerSnapshots.nodes");
        assertEquals(1, nodes.size());
        return nodes.get(0);
    }

    private static Map<String, Object> sheet(String user, Object id) {
        return GraphQlClient.as(user)
                .ask("ledgerSnapshot", Map.of("id", id.toString()))
                .ok()
                .data("ledgerSnapshot");
    }
}
