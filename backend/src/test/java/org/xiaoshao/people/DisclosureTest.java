package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.WholeDatabase;
import org.xiaoshao.whistle.WhistleState;

/** Showing, handing out and deleting what is sensitive: on record, or not at all. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DisclosureTest {

    private static final List<String> ALL = List.of("PHONE", "ID_NUMBER", "BIRTH_DATE");

    private static Answer reveal(String user, String id, String words, Object fields) {
        var input = Map.of("purpose", "VISIT", "words", words, "fields", fields);
        return GraphQlClient.as(user).ask("residentReveal", Map.of("id", id, "input", input));
    }

    private static Answer delete(String user, String id, int version) {
        var input = Map.of("reason", "SUBJECT_REQUEST", "expectedVersion", version);
        return GraphQlClient.as(user).ask("residentDelete", Map.of("id", id, "input", input));
    }

    private static Answer trail(String thing) {
        return GraphQlClient.as("auditor")
                .ask("auditEntries", Map.of("filter", Map.of("thing", thing)))
                .ok();
    }

    private static boolean intact() {
        return GraphQlClient.as("auditor")
                .ask("auditChain", Map.of("county", DemoPlaces.QINGSHUIHE))
                .ok()
                .data("auditChain.intact");
    }

    @Test
    void nothing_is_revealed_without_a_purpose() {
        var id = Families.inKunxin().person("甲", "HEAD", "phone", "19900000931").resident();
        var without = Map.of("words", "看看", "fields", ALL);
        var answer =
                GraphQlClient.as("worker")
                        .ask("residentReveal", Map.of("id", id, "input", without));
        assertNotNull(answer.errorCode());
        assertFalse(answer.body().contains("19900000931"));
        assertEquals(
                List.of("REQUIRED"),
                reveal("worker", id, " ", ALL).ok().refusals("residentReveal"));
        assertEquals(
                List.of("REQUIRED"),
                reveal("worker", id, "回访", List.of()).ok().refusals("residentReveal"));
        assertEquals(List.of(), trail(id).list("auditEntries.nodes"));
    }

    @Test
    void nothing_is_revealed_when_the_record_cannot_be_written() {
        var id = Families.inKunxin().person("甲", "HEAD", "phone", "19900000932").resident();
        QuarkusMock.installMockForType(
                new Audit() {
                    @Override
                    public void record(AuditRecord record, Set<Role> entitled) {
                        throw new IllegalStateException("The trail is full.");
                    }
                },
                Audit.class);
        var answer = reveal("worker", id, "回访", ALL);
        assertEquals("INTERNAL", answer.errorCode());
        assertFalse(answer.body().contains("19900000932"));
    }

    @Test
    void values_are_shown_as_far_as_asked_and_each_time_on_record() {
        var number = Families.idNumber("19800203", 33);
        var id =
                Families.inKunxin()
                        .person("甲", "HEAD", "phone", "19900000933", "idNumber", number)
                        .resident();
        var input = new HashMap<String, Object>();
        input.put("purpose", "EMERGENCY");
        input.put("words", "煤气泄漏，需要联系");
        input.put("fields", List.of("PHONE"));
        input.put("idempotencyKey", UUID.randomUUID().toString());
        for (int i = 0; i < 2; i++) {
            var shown =
                    GraphQlClient.as("grid")
                            .ask("residentReveal", Map.of("id", id, "input", input))
                            .ok();
            assertEquals("19900000933", shown.data("residentReveal.values.phone"));
            assertNull(shown.data("residentReveal.values.idNumber"));
        }
        var whole = reveal("secretary", id, "入户走访", ALL).ok();
        assertEquals(number, whole.data("residentReveal.values.idNumber"));
        assertEquals("1980-02-03", whole.data("residentReveal.values.birthDate"));
        var trail = trail(id);
        assertEquals(
                List.of("COMMUNITY_SECRETARY", "GRID_MEMBER", "GRID_MEMBER"),
                trail.list("auditEntries.nodes.actorRole"));
        assertEquals("煤气泄漏，需要联系", trail.data("auditEntries.nodes[1].words"));
        assertEquals("EMERGENCY", trail.data("auditEntries.nodes[1].purpose"));
        assertTrue(intact());
    }

    @Test
    void a_value_that_was_moved_to_another_row_is_not_shown() {
        var one = Families.inKunxin().person("甲", "HEAD", "phone", "19900000934").resident();
        var other = Families.inKunxin().person("乙", "HEAD", "phone", "19900000935").resident();
        sql(
                "update resident set phone = (select phone from resident where id = '%s') where id = '%s'"
                        .formatted(one, other));
        var answer = reveal("worker", other, "回访", ALL);
        assertEquals("INTERNAL", answer.errorCode());
        assertFalse(answer.body().contains("19900000934"));
        assertEquals(List.of(), trail(other).list("auditEntries.nodes"), "rolled back with it");
        sql("delete from resident where id = '%s'".formatted(other));
    }

    @Test
    void a_person_is_handed_their_own_record_and_nobody_elses() {
        String own =
                GraphQlClient.as("resident")
                        .ask("residents", Map.of("filter", Map.of("name", "李晓雨")))
                        .ok()
                        .data("residents.nodes[0].id");
        var handed =
                GraphQlClient.as("resident")
                        .ask("residentExport", Map.of("id", own, "input", Map.of()))
                        .ok();
        assertEquals(List.of("李晓雨"), handed.list("residentExport.export.records.name"));
        String phone = handed.data("residentExport.export.records[0].phone");
        assertTrue(phone.matches("1990000[0-9]{4}"));
        assertEquals("EXPORTED", trail(own).data("auditEntries.nodes[0].kind"));
        var stranger =
                GraphQlClient.as("resident-b")
                        .ask("residentExport", Map.of("id", own, "input", Map.of()))
                        .ok();
        assertEquals(List.of("NOT_FOUND"), stranger.refusals("residentExport"));
    }

    @Test
    void what_is_deleted_is_in_no_table_any_more_and_every_chain_still_verifies() {
        Loop.inKunxin().to(WhistleState.CLOSED);
        var name = "金丝雀" + UUID.randomUUID().toString().substring(0, 6);
        var words = "只为" + name + "说的话";
        var number = Families.idNumber("19511117", 471);
        var one =
                Families.inKunxin()
                        .person(name, "HEAD", "phone", "19900007741", "idNumber", number)
                        .resident();
        var duplicate =
                Families.inKunxin().person(name + "二", "HEAD", "phone", "19900007742").resident();
        reveal("worker", one, words, ALL).ok();
        reveal("worker", duplicate, words, ALL).ok();
        var merge = Map.of("duplicate", duplicate, "duplicateVersion", 1, "expectedVersion", 1);
        GraphQlClient.as("worker").ask("residentMerge", Map.of("id", one, "input", merge)).ok();
        var export =
                GraphQlClient.as("worker")
                        .ask("residentExport", Map.of("id", one, "input", Map.of("words", words)))
                        .ok();
        assertEquals(List.of(name, name + "二"), export.list("residentExport.export.records.name"));
        var sealed =
                sql("select encode(phone, 'hex') from resident where id = '%s'".formatted(one));
        var canaries = List.of(name, number, "19900007741", "19900007742", "1951-11-17", sealed);
        var home = sql("select household_id from resident where id = '%s'".formatted(one));
        HouseholdLinksTest.visit("worker", HouseholdLinksTest.linked(home), "words", name + "在家")
                .ok();
        assertEquals(
                Set.of("resident", "audit_words", "household_visit"),
                new TreeSet<>(WholeDatabase.tablesWith(canaries)));
        assertEquals(
                List.of(name + "在家"),
                GraphQlClient.as("worker")
                        .ask("residentExport", Map.of("id", one, "input", Map.of()))
                        .ok()
                        .list("residentExport.export.householdLinks[0].visits.words"));

        assertEquals(
                List.of("STALE_VERSION"),
                delete("secretary", one, 1).ok().refusals("residentDelete"));
        assertEquals("FORBIDDEN", delete("worker", one, 2).errorCode());
        var deleted = delete("secretary", one, 2).ok();
        assertEquals(List.of(), deleted.refusals("residentDelete"), deleted::body);
        assertEquals(one, deleted.data("residentDelete.deleted"));

        assertEquals(List.of(), WholeDatabase.tablesWith(canaries));
        assertEquals(List.of("SUBJECT_DELETED"), trail(one).list("auditEntries.nodes.kind"));
        assertTrue(intact());
        assertEquals(Set.of(true), WholeDatabase.whistleChains());
        assertNull(
                GraphQlClient.as("worker")
                        .ask("resident", Map.of("id", one))
                        .ok()
                        .data("resident"));
    }

    private static String sql(String text) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        if (!statement.execute(text)) {
                            return null;
                        }
                        var rows = statement.getResultSet();
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "household",
                "resident");
    }
}
