package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** The trail of who looked at what: who writes it, who reads it, and that nobody rewrites it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AuditTrailTest {

    @Inject Trails trails;
    @Inject Scoped scoped;
    @Inject EntityManager entityManager;

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
        trails.note(DemoPlaces.QINGSHUIHE, UUID.randomUUID(), "入户走访");
        var before = Trails.verified(DemoPlaces.QINGSHUIHE);
        try {
            scoped.as(
                    DemoPeople.AUDITOR,
                    Role.AUDITOR,
                    () -> entityManager.createNativeQuery(statement).executeUpdate());
        } catch (RuntimeException refused) {
            // Either there is no right to it, or row-level security finds nothing to do it with.
        }
        assertEquals(before, Trails.verified(DemoPlaces.QINGSHUIHE));
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
                        trails.asWorker(
                                () -> {
                                    trails.record(DemoPlaces.QINGSHUIHE, thing, null);
                                    throw new IllegalStateException();
                                }));
        assertEquals(List.of(), seenBy("auditor", thing));
        assertEquals(true, chain("auditor").get("intact"));
    }

    @Test
    void the_auditor_is_told_where_the_trail_is_broken() {
        trails.note(DemoPlaces.QINGSHUIHE, UUID.randomUUID(), null);
        var whole = chain("auditor");
        assertEquals(true, whole.get("intact"));
        assertNull(whole.get("firstBroken"));
        var first = "where county_code = '150124000000' and sequence = 1";
        Trails.owner("update audit_entry set thing_type = thing_type || '?' " + first);
        var bent = chain("auditor");
        Trails.owner("update audit_entry set thing_type = rtrim(thing_type, '?') " + first);
        assertEquals(false, bent.get("intact"));
        assertEquals(1, bent.get("firstBroken"));
        assertEquals(true, chain("county").get("intact"));
    }

    @Test
    void only_those_who_audit_the_county_read_its_trail() {
        var thing = UUID.randomUUID();
        trails.note(DemoPlaces.QINGSHUIHE, thing, "核对电话");
        assertEquals(List.of("核对电话"), seenBy("auditor", thing));
        assertEquals(List.of("核对电话"), seenBy("county", thing));
        var elsewhere = UUID.randomUUID();
        trails.note(DemoPlaces.WUCHUAN, elsewhere, "核对电话");
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
        trails.note(DemoPlaces.QINGSHUIHE, thing, "独居老人回访");
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
    void a_page_costs_one_statement_and_its_total_one_more_whatever_its_rows() throws Exception {
        for (int i = 0; i < 5; i++) {
            trails.note(DemoPlaces.QINGSHUIHE, UUID.randomUUID(), null);
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
            trails.note(DemoPlaces.QINGSHUIHE, thing, "第" + i);
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
