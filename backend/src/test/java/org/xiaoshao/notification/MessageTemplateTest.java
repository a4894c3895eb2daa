package org.xiaoshao.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.MessageTemplates;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.whistle.WhistleState;

/** Towns and counties word what is said, see it before, and can go back. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MessageTemplateTest {

    private static final String TOWN = DemoPlaces.CHENGGUAN;
    private static final String COUNTY = DemoPlaces.QINGSHUIHE;
    private static final String NEXT_TOWN = "150124101000";
    private static final String MATTER = "民-01";

    @Inject AgroalDataSource dataSource;

    @BeforeEach
    @AfterEach
    void nobody_has_worded_anything() {
        MessageTemplates.none();
    }

    private static void assertRefused(String reason, String field, String mutation, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
    }

    private static void assertNotCreated(String reason, String field, Answer answer) {
        assertRefused(reason, field, "messageTemplateCreate", answer);
    }

    private static Answer texts(String user, String place, String matter) {
        var input = new HashMap<String, Object>(Map.of("place", place, "language", "ZH"));
        input.put("matter", matter);
        return GraphQlClient.as(user).ask("messageTexts", Map.of("input", input)).ok();
    }

    private static Map<String, Object> dispatched(Answer texts) {
        return texts.<Map<String, Object>>list("messageTexts.texts").stream()
                .filter(one -> one.get("happening").equals("DISPATCHED"))
                .filter(one -> one.get("side").equals("SERVING"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> applied(String place, String matter) {
        var one = dispatched(texts("county", place, matter));
        return List.of(one.get("origin"), one.get("body"));
    }

    private static Answer preview(String user, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of("place", TOWN, "happening", "DISPATCHED", "side", "SERVING"));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask("messagePreview", Map.of("input", input));
    }

    @Test
    void only_the_leader_of_that_town_and_the_organiser_of_that_county_word_texts() {
        for (var user : List.of("worker", "secretary", "department-head", "auditor", "admin")) {
            assertEquals("FORBIDDEN", MessageTemplates.create(user, TOWN).errorCode(), user);
        }
        for (var place : List.of(NEXT_TOWN, COUNTY)) {
            assertNotCreated("NOT_YOUR_PLACE", "place", MessageTemplates.create("leader", place));
        }
        assertNotCreated("NOT_YOUR_PLACE", "place", MessageTemplates.create("county", TOWN));
        for (var place : List.of(DemoPlaces.WUCHUAN, DemoPlaces.KUNXIN, "no code")) {
            assertNotCreated("PLACE_UNKNOWN", "place", MessageTemplates.create("county", place));
        }
        var mine = MessageTemplates.created("leader", TOWN);
        assertRefused(
                "NOT_FOUND",
                "id",
                "messageTemplateChange",
                MessageTemplates.change("county", mine, 1, "另一个"));
        assertRefused(
                "NOT_FOUND",
                "id",
                "messageTemplateRetire",
                MessageTemplates.retire("county", mine, 1));
    }

    @Test
    void what_cannot_be_said_is_refused_at_its_field_and_nothing_is_written() {
        assertNotCreated(
                "PLACEHOLDER_UNKNOWN",
                "body",
                MessageTemplates.create("leader", TOWN, "body", "{title}"));
        assertNotCreated("REQUIRED", "body", MessageTemplates.create("leader", TOWN, "body", " "));
        assertNotCreated(
                "TOO_LONG",
                "body",
                MessageTemplates.create("leader", TOWN, "body", "文".repeat(400)));
        assertNotCreated(
                "TEXT_INVALID",
                "subject",
                MessageTemplates.create("leader", TOWN, "subject", "a\r\nBcc: b@c"));
        assertNotCreated(
                "MATTER_UNKNOWN",
                "matter",
                MessageTemplates.create("leader", TOWN, "matter", "民-99"));
        assertNotCreated(
                "NOT_TOLD",
                "side",
                MessageTemplates.create("leader", TOWN, "happening", "BLOWN", "side", "REPORTER"));
        assertNull(dispatched(texts("leader", TOWN, null)).get("own"));
    }

    @Test
    void what_is_worded_already_is_changed_and_not_worded_twice() {
        MessageTemplates.created("leader", TOWN);
        assertNotCreated("WORDED_ALREADY", null, MessageTemplates.create("leader", TOWN));
        MessageTemplates.created("leader", TOWN, "matter", MATTER);
        assertNotCreated(
                "WORDED_ALREADY", null, MessageTemplates.create("leader", TOWN, "matter", MATTER));
    }

    @Test
    void a_change_of_what_has_changed_since_is_refused_and_so_is_one_of_nothing() {
        var id = MessageTemplates.created("leader", TOWN);
        var stale = MessageTemplates.change("leader", id, 2, "新的 {number}");
        assertRefused("STALE_VERSION", "expectedVersion", "messageTemplateChange", stale);
        assertEquals(1, stale.<Integer>data("messageTemplateChange.errors[0].currentVersion"));
        assertRefused(
                "NOTHING_CHANGED",
                null,
                "messageTemplateChange",
                MessageTemplates.change("leader", id, 1, "请签收 {number}。"));
        MessageTemplates.retire("leader", id, 1).ok();
        assertRefused(
                "OUT_OF_USE",
                null,
                "messageTemplateRetire",
                MessageTemplates.retire("leader", id, 2));
    }

    @Test
    void the_nearest_text_applies_and_says_where_it_is_from() {
        assertEquals("BUILT_IN", applied(TOWN, MATTER).get(0));
        MessageTemplates.created("county", COUNTY, "body", "县 {number}");
        assertEquals(List.of("COUNTY", "县 {number}"), applied(TOWN, MATTER));
        MessageTemplates.created("county", COUNTY, "body", "县 事项", "matter", MATTER);
        assertEquals(List.of("COUNTY_MATTER", "县 事项"), applied(TOWN, MATTER));
        assertEquals(List.of("COUNTY", "县 {number}"), applied(TOWN, null));
        MessageTemplates.created("leader", TOWN, "body", "镇 {number}");
        assertEquals(List.of("TOWN", "镇 {number}"), applied(TOWN, MATTER));
        var nearest = MessageTemplates.created("leader", TOWN, "body", "镇 事项", "matter", MATTER);
        assertEquals(List.of("TOWN_MATTER", "镇 事项"), applied(TOWN, MATTER));
        assertEquals(List.of("COUNTY_MATTER", "县 事项"), applied(NEXT_TOWN, MATTER));
        assertEquals(List.of("COUNTY_MATTER", "县 事项"), applied(COUNTY, MATTER));
        MessageTemplates.retire("leader", nearest, 1).ok();
        assertEquals(List.of("TOWN", "镇 {number}"), applied(TOWN, MATTER));
    }

    @Test
    void every_version_is_kept_with_who_and_when_and_stands_in_the_audit_trail() {
        var id = MessageTemplates.created("leader", TOWN);
        MessageTemplates.change("leader", id, 1, "第二版 {number}").ok();
        MessageTemplates.retire("leader", id, 2).ok();
        MessageTemplates.change("leader", id, 3, "第四版").ok();
        var own =
                texts("secretary", TOWN, null)
                        .<Map<String, Object>>list("messageTexts.texts.own")
                        .stream()
                        .filter(one -> one != null)
                        .toList();
        assertEquals(1, own.size());
        @SuppressWarnings("unchecked")
        var history = (List<Map<String, Object>>) own.get(0).get("history");
        assertEquals(
                List.of("4 第四版", "3 null", "2 第二版 {number}", "1 请签收 {number}。"),
                history.stream().map(one -> one.get("number") + " " + one.get("body")).toList());
        history.forEach(one -> assertNotNull(one.get("author")));
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", id)))
                        .ok();
        assertEquals(
                List.of("MESSAGE_CHANGED", "MESSAGE_CHANGED", "MESSAGE_CHANGED", "MESSAGE_CHANGED"),
                trail.list("auditEntries.nodes.kind"));
    }

    @Test
    void a_preview_shows_the_draft_in_both_languages_and_what_is_wrong_with_it() {
        var draft = Map.of("subject", "单", "body", "哨单 {number} {title}");
        var shown = preview("leader", "zh", draft).ok();
        assertEquals("哨单 QX-2026-00042 {title}", shown.data("messagePreview.zh.text"));
        assertEquals(List.of("PLACEHOLDER_UNKNOWN"), shown.list("messagePreview.zh.faults.code"));
        assertEquals(List.of("body"), shown.list("messagePreview.zh.faults.field"));
        assertEquals(
                "A new whistle QX-2026-00042 was sent to your organisation; please sign it.",
                shown.data("messagePreview.en.text"));
        assertEquals(74, shown.<Integer>data("messagePreview.en.length"));
        assertEquals(2, shown.<Integer>data("messagePreview.en.segments"));
        assertEquals(List.of(), shown.list("messagePreview.en.faults"));
    }

    @Test
    void a_preview_of_a_whistle_speaks_of_that_one_and_of_none_that_is_not_seen() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        var draft =
                Map.of(
                        "subject",
                        "单",
                        "body",
                        "{number} {state} {community} {organisation} {link}");
        var said =
                preview("leader", "zh", draft, "whistle", one.id())
                        .ok()
                        .<String>data("messagePreview.zh.text");
        assertTrue(said.startsWith(one.number() + " 待签收 昆新社区 "), said);
        assertTrue(said.endsWith("/whistles/" + one.number()), said);
        var elsewhere = Loop.inYingbin().to(WhistleState.ADMITTED);
        assertNull(
                preview("leader", "zh", draft, "whistle", elsewhere.id())
                        .ok()
                        .data("messagePreview"));
        assertNull(preview("leader", "place", DemoPlaces.WUCHUAN).ok().data("messagePreview"));
        assertEquals("FORBIDDEN", preview("secretary").errorCode());
    }

    @Test
    void texts_of_another_county_are_nobodys_to_read_even_without_the_service()
            throws SQLException {
        MessageTemplates.created("leader", TOWN);
        assertNull(texts("county", DemoPlaces.WUCHUAN, null).data("messageTexts"));
        try (var connection = dataSource.getConnection();
                var sql = connection.createStatement()) {
            for (var table : List.of("message_template", "message_template_version")) {
                var rows = sql.executeQuery("select count(*) from " + table);
                rows.next();
                assertEquals(0, rows.getInt(1), table);
            }
        }
    }
}
