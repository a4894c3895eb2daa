package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** The trail of who looked at what: nobody bends it, and whoever does is found out. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AuditTrailTest {

    private static final Set<Role> WORKERS = Set.of(Role.COMMUNITY_WORKER);
    private static final Caller WORKER = new Caller(DemoPeople.WORKER, WORKERS);
    private static final int WRITERS = 16;

    @Inject Audit audit;
    @Inject OnBehalf onBehalf;
    @Inject Scoped scoped;
    @Inject EntityManager entityManager;

    /**
     * Trails are kept by code; a test that bends one takes that of a village nobody else writes.
     */
    private void note(String trail, UUID thing, String words) {
        onBehalf.of(
                WORKER,
                () -> QuarkusTransaction.requiringNew().call(() -> record(trail, thing, words)));
    }

    private Void record(String trail, UUID thing, String words) {
        audit.record(
                new AuditRecord(
                        AuditKind.REVEALED,
                        trail,
                        Purpose.VISIT,
                        "Resident",
                        thing,
                        Map.of("fields", "PHONE"),
                        words),
                WORKERS);
        return null;
    }

    private static String owner(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        if (!statement.execute(sql)) {
                            return String.valueOf(statement.getUpdateCount());
                        }
                        var rows = statement.getResultSet();
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "audit_chain",
                "audit_entry",
                "audit_words");
    }

    private static String verified(String trail) {
        return owner(
                "select entries || ' ' || coalesce(first_broken, 0) from audit_verify('%s')"
                        .formatted(trail));
    }

    private static Map<String, Object> chain(String user) {
        return GraphQlClient.as(user)
                .ask("auditChain", Map.of("county", DemoPlaces.QINGSHUIHE))
                .ok()
                .data("auditChain");
    }

    private static List<String> seenBy(String user, UUID thing) {
        return GraphQlClient.as(user)
                .ask("auditEntries", Map.of("filter", Map.of("thing", thing.toString())))
                .ok()
                .list("auditEntries.nodes.words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set facts = '{}'",
                "delete from audit_entry",
                "update audit_words set words = '{}'",
                "delete from audit_chain",
                "insert into audit_entry select * from audit_entry"
            })
    void the_runtime_role_cannot_rewrite_the_trail(String statement) {
        note(DemoPlaces.QINGSHUIHE, UUID.randomUUID(), "入户走访");
        var before = verified(DemoPlaces.QINGSHUIHE);
        try {
            scoped.as(
                    DemoPeople.AUDITOR,
                    Role.AUDITOR,
                    () -> entityManager.createNativeQuery(statement).executeUpdate());
        } catch (RuntimeException refused) {
            // Either there is no right to it, or row-level security finds nothing to do it with.
        }
        assertEquals(before, verified(DemoPlaces.QINGSHUIHE));
    }

    @Test
    void an_entry_is_written_to_an_opened_trail_only() {
        assertThrows(
                RuntimeException.class,
                () ->
                        scoped.as(
                                DemoPeople.WORKER,
                                Role.COMMUNITY_WORKER,
                                () ->
                                        entityManager
                                                .createNativeQuery(
                                                        "insert into audit_chain values ('150124100003', 0, '\\x00')")
                                                .executeUpdate()));
    }

    @Test
    void an_act_that_fails_leaves_no_entry() {
        var thing = UUID.randomUUID();
        assertThrows(
                IllegalStateException.class,
                () ->
                        onBehalf.of(
                                WORKER,
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .call(
                                                        () -> {
                                                            record(
                                                                    DemoPlaces.QINGSHUIHE,
                                                                    thing,
                                                                    null);
                                                            throw new IllegalStateException();
                                                        })));
        assertEquals(List.of(), seenBy("auditor", thing));
        assertEquals(true, chain("auditor").get("intact"));
    }

    @ParameterizedTest
    @CsvSource({
        "150124100007, update audit_entry set facts = '{}' where sequence = 2 and county_code = '%s', 3 2",
        "150124100008, delete from audit_words where sequence = 3 and county_code = '%1$s'; delete from audit_entry where sequence = 3 and county_code = '%1$s', 2 3",
        "150124100009, update audit_words set words = '{}' where sequence = 1 and part = 'ACTOR' and county_code = '%s', 3 1",
        "150124100010, update audit_entry set at = at + interval '1 day' where sequence = 3 and county_code = '%s', 3 3",
        "150124100012, update audit_entry set previous_hash = hash where sequence = 1 and county_code = '%s', 3 1",
        "150124100013, update audit_chain set last_hash = '' where county_code = '%s', 3 3"
    })
    void a_trail_that_its_owner_bends_is_found_out(String trail, String bend, String found) {
        for (int i = 0; i < 3; i++) {
            note(trail, UUID.randomUUID(), "第" + i + "次");
        }
        assertEquals("3 0", verified(trail));
        for (var statement : bend.formatted(trail).split(";")) {
            owner(statement);
        }
        assertEquals(found, verified(trail));
        assertEquals(
                "1",
                owner(
                        "with w as (delete from audit_words where county_code = '%1$s'), e as (delete from audit_entry where county_code = '%1$s') delete from audit_chain where county_code = '%1$s'"
                                .formatted(trail)));
    }

    @Test
    void the_auditor_is_told_where_the_trail_is_broken() {
        note(DemoPlaces.QINGSHUIHE, UUID.randomUUID(), null);
        var whole = chain("auditor");
        assertEquals(true, whole.get("intact"));
        assertNull(whole.get("firstBroken"));
        var first = "where county_code = '150124000000' and sequence = 1";
        owner("update audit_entry set thing_type = thing_type || '?' " + first);
        var bent = chain("auditor");
        owner("update audit_entry set thing_type = rtrim(thing_type, '?') " + first);
        assertEquals(false, bent.get("intact"));
        assertEquals(1, bent.get("firstBroken"));
        assertEquals(true, chain("county").get("intact"));
    }

    @Test
    void only_those_who_audit_the_county_read_its_trail() {
        var thing = UUID.randomUUID();
        note(DemoPlaces.QINGSHUIHE, thing, "核对电话");
        assertEquals(List.of("核对电话"), seenBy("auditor", thing));
        assertEquals(List.of("核对电话"), seenBy("county", thing));
        var elsewhere = UUID.randomUUID();
        note(DemoPlaces.WUCHUAN, elsewhere, "核对电话");
        assertEquals(List.of(), seenBy("auditor", elsewhere));
        assertNull(
                GraphQlClient.as("auditor")
                        .ask("auditChain", Map.of("county", DemoPlaces.WUCHUAN))
                        .ok()
                        .data("auditChain"));
        for (var user : List.of("worker", "secretary", "leader", "grid", "admin")) {
            assertEquals("FORBIDDEN", GraphQlClient.as(user).ask("auditEntries").errorCode(), user);
        }
    }

    @Test
    void an_entry_says_who_did_what_about_whom_and_why() {
        var thing = UUID.randomUUID();
        note(DemoPlaces.QINGSHUIHE, thing, "独居老人回访");
        Map<String, Object> entry =
                GraphQlClient.as("auditor")
                        .ask(
                                "auditEntries",
                                Map.of(
                                        "filter",
                                        Map.of(
                                                "thing",
                                                thing.toString(),
                                                "actor",
                                                DemoPeople.WORKER)))
                        .ok()
                        .data("auditEntries.nodes[0]");
        assertEquals("蒋文静", entry.get("actorName"));
        assertEquals("COMMUNITY_WORKER", entry.get("actorRole"));
        assertEquals("REVEALED", entry.get("kind"));
        assertEquals("VISIT", entry.get("purpose"));
        assertEquals("Resident", entry.get("thingType"));
        assertEquals(List.of(Map.of("name", "fields", "value", "PHONE")), entry.get("facts"));
    }

    @Test
    void what_is_forgotten_is_gone_but_who_acted_and_the_chain_stay() {
        var thing = UUID.randomUUID();
        note("150124101200", thing, "要忘掉的话");
        note("150124101200", UUID.randomUUID(), "留下的话");
        onBehalf.of(
                WORKER,
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(
                                        () -> {
                                            audit.forget(thing);
                                            return null;
                                        }));
        assertEquals("2 0", verified("150124101200"));
        assertEquals(
                "1ACTOR 2ACTOR 2THING",
                owner(
                        "select string_agg(sequence || part, ' ' order by sequence, part) from audit_words where county_code = '150124101200'"));
    }

    @Test
    void sixteen_writers_at_once_never_fork_the_trail() throws Exception {
        var trail = "150125100018";
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 1; round <= 10; round++) {
                var start = new CountDownLatch(1);
                var ready = new CountDownLatch(WRITERS);
                var writing = new ArrayList<Future<?>>();
                for (int i = 0; i < WRITERS; i++) {
                    writing.add(
                            threads.submit(
                                    () -> {
                                        ready.countDown();
                                        start.await();
                                        note(trail, UUID.randomUUID(), "同时");
                                        return null;
                                    }));
                }
                ready.await();
                start.countDown();
                for (var one : writing) {
                    one.get();
                }
                assertEquals(round * WRITERS + " 0", verified(trail));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_page_costs_one_statement_and_its_total_one_more_whatever_its_rows() throws Exception {
        for (int i = 0; i < 5; i++) {
            note(DemoPlaces.QINGSHUIHE, UUID.randomUUID(), null);
        }
        var auditor = GraphQlClient.as("auditor");
        for (var first : List.of(1, 5)) {
            var variables = Map.of("first", first);
            auditor.ask("auditEntries", variables).ok();
            assertEquals(
                    2, Statements.during(() -> auditor.ask("auditEntries", variables).ok()).size());
        }
        assertEquals(1, Statements.during(() -> chain("auditor")).size());
    }

    @Test
    void going_on_by_cursor_loses_and_repeats_nothing() {
        var thing = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            note(DemoPlaces.QINGSHUIHE, thing, "第" + i);
        }
        var seen = new ArrayList<String>();
        String after = null;
        for (boolean more = true; more; ) {
            var variables = new HashMap<String, Object>();
            variables.put("filter", Map.of("thing", thing.toString()));
            variables.put("first", 2);
            variables.put("after", after);
            var page = GraphQlClient.as("auditor").ask("auditEntries", variables).ok();
            seen.addAll(page.list("auditEntries.nodes.words"));
            after = page.data("auditEntries.pageInfo.endCursor");
            more = page.data("auditEntries.pageInfo.hasNextPage");
        }
        assertEquals(List.of("第4", "第3", "第2", "第1", "第0"), seen);
    }
}
