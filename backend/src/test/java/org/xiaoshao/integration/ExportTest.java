package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Exports;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** Lists as files: who gets which, how they are asked for, and what is kept of them. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ExportTest {
    @Inject EntityManager entityManager;
    @Inject Scoped scoped;

    @ParameterizedTest
    @CsvSource({
        "resident, WHISTLES",
        "admin, AUDIT_ENTRIES",
        "leader, RESIDENTS",
        "auditor, HOUSEHOLDS",
        "worker, AUDIT_ENTRIES",
        "steward, RESIDENTS",
        "worker, ORDERS"
    })
    void whoever_may_not_read_a_list_gets_no_file_of_it(String user, String list) {
        assertEquals("FORBIDDEN", Exports.tryToAsk(user, list, "CSV").errorCode());
    }

    @Test
    void another_person_neither_sees_nor_downloads_it() {
        var done = Exports.settled("worker", "HOUSEHOLDS", "CSV");
        assertEquals("DONE", done.get("state"));
        var id = done.get("id");
        // Of the same community, even with a higher post.
        for (var other : List.of("secretary", "worker2", "county")) {
            assertNull(Exports.one(other, id));
            assertEquals(404, Exports.download(other, id).statusCode(), other);
            var listed = GraphQlClient.as(other).ask("exports", Map.of("first", 100)).ok();
            assertFalse(listed.list("exports.nodes.id").contains(id), other);
            assertNull(GraphQlClient.as(other).ask("node", Map.of("id", id)).data("node"));
        }
        assertEquals(401, Exports.download(null, id).statusCode());
        assertEquals(404, Exports.download("resident", id).statusCode());
        assertEquals(404, Exports.download("worker", UUID.randomUUID()).statusCode());
        assertEquals(200, Exports.download("worker", id).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export_chunk"})
    void rows_are_nobodys_without_a_scope_and_not_the_neighbours(String table) {
        Exports.settled("worker", "HOUSEHOLDS", "CSV");
        for (var who : List.of(DemoPeople.SECRETARY, "nobody at all")) {
            var seen =
                    scoped.as(
                            who,
                            Role.COMMUNITY_SECRETARY,
                            () ->
                                    entityManager
                                            .createNativeQuery(
                                                    "select cast(count(*) as int) from "
                                                            + table
                                                            + " where person_id = '"
                                                            + DemoPeople.WORKER
                                                            + "'",
                                                    Integer.class)
                                            .getSingleResult());
            assertEquals(0, seen, who);
        }
    }

    @Test
    void words_that_are_too_long_and_a_sixth_that_waits_are_refused() {
        var tooLong = Exports.tryToAsk("county", "WHISTLES", "CSV", "words", "字".repeat(201)).ok();
        assertEquals(List.of("TOO_LONG"), tooLong.refusals("exportAsk"));
        assertEquals("words", tooLong.list("exportAsk.errors.field").get(0));
        TableOwner.does(Waiting::five);
        try {
            var sixth = Exports.tryToAsk("county", "WHISTLES", "CSV").ok();
            assertEquals(List.of("TOO_MANY_WAITING"), sixth.refusals("exportAsk"));
        } finally {
            Waiting.none();
        }
    }

    @Test
    void two_asked_at_once_are_counted_one_after_the_other() {
        try {
            var asked =
                    TableOwner.does(
                            one -> {
                                Waiting.hold(one);
                                var other =
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        Exports.tryToAsk(
                                                                "county", "WHISTLES", "CSV"));
                                while (!Waiting.somebodyWaits(one) && !other.isDone()) {
                                    Thread.onSpinWait();
                                }
                                Waiting.five(one);
                                return other;
                            });
            assertEquals(List.of("TOO_MANY_WAITING"), asked.join().ok().refusals("exportAsk"));
        } finally {
            Waiting.none();
        }
    }

    @Test
    void a_purpose_is_needed() {
        var answer = Exports.tryToAsk("worker", "WHISTLES", "CSV", "purpose", null);
        assertNotNull(answer.errorCode(), answer::body);
    }

    @Test
    void the_same_act_sent_twice_is_one_export() {
        var key = UUID.randomUUID().toString();
        var first = Exports.tryToAsk("worker", "WHISTLES", "CSV", "idempotencyKey", key).ok();
        var again = Exports.tryToAsk("worker", "WHISTLES", "CSV", "idempotencyKey", key).ok();
        String id = first.data("exportAsk.export.id");
        assertEquals(id, again.data("exportAsk.export.id"));
        assertEquals("DONE", Exports.settled("worker", id).get("state"));
    }

    @Test
    void writing_and_each_download_are_on_record_with_the_number_of_rows() {
        var door = Families.door();
        Families.inKunxin().with("number", door).person("记录", "HEAD").moveIn();
        var done =
                Exports.settled(
                        "worker",
                        "HOUSEHOLDS",
                        "CSV",
                        "words",
                        "入户核对",
                        "conditions",
                        Map.of("households", Map.of("search", door)));
        assertEquals(200, Exports.download("worker", done.get("id")).statusCode());
        assertEquals(404, Exports.download("secretary", done.get("id")).statusCode());
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", done.get("id"))))
                        .ok();
        assertEquals(List.of("EXPORTED", "EXPORTED"), trail.list("auditEntries.nodes.kind"));
        assertEquals(List.of("SERVICE", "SERVICE"), trail.list("auditEntries.nodes.purpose"));
        assertEquals("入户核对", trail.list("auditEntries.nodes.words").get(1));
        List<Map<String, Object>> entries = trail.list("auditEntries.nodes");
        for (var entry : entries) {
            var facts = entry.get("facts").toString();
            assertTrue(facts.contains("name=rows, value=1"), facts);
            assertTrue(facts.contains("name=list, value=HOUSEHOLDS"), facts);
            assertEquals("COMMUNITY_WORKER", entry.get("actorRole"));
        }
        assertTrue(entries.get(0).get("facts").toString().contains("DOWNLOADED"));
        assertTrue(entries.get(1).get("facts").toString().contains("WRITTEN"));
    }

    @Test
    void file_and_conditions_are_sealed_while_they_are_kept() {
        var canary = "金丝雀" + UUID.randomUUID().toString().substring(0, 8);
        var door = Families.door();
        Families.inKunxin().with("number", door).person(canary, "HEAD").moveIn();
        var done =
                Exports.settled(
                        "worker",
                        "HOUSEHOLDS",
                        "CSV",
                        "conditions",
                        Map.of("households", Map.of("search", canary)));
        assertEquals(1, done.get("rowsDone"));
        assertEquals(1, chunks(done.get("id")));
        assertEquals(
                0,
                Exports.number(
                        "select count(*) from export_chunk where position(convert_to('"
                                + canary
                                + "', 'UTF8') in content) > 0"));
        assertEquals(
                0,
                Exports.number(
                        "select count(*) from export where state = 'DONE' and (conditions is not null or words is not null)"));
    }

    @Test
    void conditions_that_the_list_refuses_refuse_the_file() {
        var refused =
                Exports.settled(
                        "worker",
                        "WHISTLES",
                        "CSV",
                        "conditions",
                        Map.of("whistles", Map.of("text", "字".repeat(101))));
        assertEquals("REFUSED", refused.get("state"));
        assertEquals("CONDITIONS_INVALID", refused.get("refusal"));
        assertEquals(0, chunks(refused.get("id")));
        assertEquals(404, Exports.download("worker", refused.get("id")).statusCode());
    }

    @Test
    void exports_are_listed_newest_first_by_cursor_in_one_statement_and_one_for_the_total()
            throws Exception {
        var one = Exports.settled("leader", "WHISTLES", "CSV").get("id");
        var two = Exports.settled("leader", "WHISTLES", "CSV").get("id");
        var page = GraphQlClient.as("leader").ask("exports", Map.of("first", 1)).ok();
        assertEquals(List.of(two), page.list("exports.nodes.id"));
        String cursor = page.data("exports.pageInfo.endCursor");
        var sent =
                Statements.during(
                        () -> {
                            var next =
                                    GraphQlClient.as("leader")
                                            .ask("exports", Map.of("first", 1, "after", cursor))
                                            .ok();
                            assertEquals(List.of(one), next.list("exports.nodes.id"));
                        });
        assertEquals(2, sent.size(), sent::toString);
        var forged = GraphQlClient.as("leader").ask("exports", Map.of("after", "x"));
        assertEquals("CURSOR_INVALID", forged.errorCode());
    }

    static int chunks(Object id) {
        return Exports.number("select count(*) from export_chunk where export_id = '" + id + "'");
    }

    /** Exports of the county's organiser that wait and that nobody writes. */
    private static final class Waiting {

        /** Written as they are theirs: no policy is lifted, so that nobody waits for the table. */
        static int five(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select set_config('xiaoshao.person', '%s', true)"
                                .formatted(DemoPeople.COUNTY));
                return statement.executeUpdate(
                        """
                        insert into export (person_id, county_code, counties, list, format, language, purpose, posts, state,
                                            asked_at, expires_at)
                        select '%s', '%s', '{150124000000}', 'WHISTLES', 'CSV', 'ZH', 'SERVICE', '{}', 'ASKED', now(),
                               now() + interval '1 day'
                        from generate_series(1, 5)"""
                                .formatted(DemoPeople.COUNTY, DemoPlaces.QINGSHUIHE));
            }
        }

        static void none() {
            Exports.write(
                    "delete from export where state = 'ASKED' and person_id = '%s'"
                            .formatted(DemoPeople.COUNTY));
        }

        /** As another act of asking does, until the connection's transaction ends. */
        static void hold(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select pg_advisory_xact_lock(hashtextextended('exports of %s', 0))"
                                .formatted(DemoPeople.COUNTY));
            }
        }

        static boolean somebodyWaits(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var row =
                            statement.executeQuery(
                                    "select exists (select from pg_locks where locktype = 'advisory' and not granted)")) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
