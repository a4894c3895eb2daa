package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.WhistleState;

/** A county's duty list is drafted, compared and published at once; the demo's are put back. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DutyListTest {

    private static final String SECOND = "00000000-0000-4000-b00f-024000000002";
    private static final String OF_WUCHUAN = "00000000-0000-4000-b00f-025000000001";

    private String list;
    private int version;

    @BeforeEach
    @AfterEach
    void asTheDemoHasThem() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute(
                                """
                                delete from matter where duty_list_id is not null;
                                update matter set valid_to = null where valid_to >= '2026-01-01';
                                delete from matter_draft;
                                delete from duty_list where id::text not like '00000000-0000-4000-b00f-%'""");
                    }
                    return null;
                },
                "duty_list",
                "matter_draft");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static Answer draft(String user, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("county", "150124"));
        put(input, fields);
        return GraphQlClient.as(user).ask("dutyListDraft", Map.of("input", input));
    }

    private static void put(Map<String, Object> input, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
    }

    private void begun() {
        var answer = draft("county", "note", "年度修订").ok();
        assertEquals(List.of(), answer.refusals("dutyListDraft"), answer::body);
        list = answer.data("dutyListDraft.dutyList.id");
        version = 1;
    }

    private Answer act(String mutation, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", version));
        put(input, fields);
        return GraphQlClient.as("county").ask(mutation, Map.of("id", list, "input", input));
    }

    private Answer said(Object... changes) {
        var input = new HashMap<String, Object>(blockedFireLane());
        put(input, changes);
        return act(
                "matterDraft",
                input.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray());
    }

    /** Exactly what the demo says of it. */
    private static Map<String, Object> blockedFireLane() {
        return Map.of(
                "code",
                "安-07",
                "kind",
                "SAFETY",
                "group",
                "FIRE_HAZARD",
                "title",
                "消防通道堵塞",
                "lead",
                Loop.FIRE_BRIGADE.toString(),
                "coHandlers",
                List.of(Loop.URBAN_MANAGEMENT.toString()),
                "evidence",
                "现场照片",
                "ordinaryHours",
                72,
                "legalBasis",
                "《中华人民共和国消防法》第二十八条");
    }

    private void done(Answer answer, String mutation) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        version = answer.data(mutation + ".dutyList.version");
    }

    private static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
    }

    private static Answer compared(String user, String to, String from) {
        var variables = new HashMap<String, Object>(Map.of("to", to));
        variables.put("from", from);
        return GraphQlClient.as(user).ask("dutyListComparison", variables).ok();
    }

    private static Answer matters(String user, Object... filter) {
        var variables = new HashMap<String, Object>(Map.of("first", 100));
        put(variables, filter);
        return GraphQlClient.as(user).ask("matters", variables).ok();
    }

    @Test
    void a_draft_is_begun_by_the_organiser_of_that_county_and_only_once() {
        for (var user : List.of("worker", "secretary", "leader", "department-head", "admin")) {
            assertEquals("FORBIDDEN", draft(user).errorCode(), user);
        }
        assertRefused(
                "NOT_YOUR_COUNTY", "county", draft("county", "county", "150125"), "dutyListDraft");
        for (var code : List.of("no code", "150124100", DemoPlaces.KUNXIN, "159999")) {
            assertRefused(
                    "COUNTY_UNKNOWN", "county", draft("county", "county", code), "dutyListDraft");
        }
        assertRefused(
                "TOO_LONG", "note", draft("county", "note", "字".repeat(501)), "dutyListDraft");
        begun();
        assertRefused("DRAFT_EXISTS", null, draft("county"), "dutyListDraft");
    }

    @Test
    void what_is_wrong_about_a_matter_is_named_and_nothing_is_drafted() {
        begun();
        assertRefused("REQUIRED", "code", said("code", " "), "matterDraft");
        assertRefused("TOO_LONG", "title", said("title", "事".repeat(81)), "matterDraft");
        assertRefused("NOTHING_CHANGED", null, said(), "matterDraft");
        for (var hours : List.of(0, -1, 2161)) {
            assertRefused(
                    "HOURS_OUT_OF_RANGE", "urgentHours", said("urgentHours", hours), "matterDraft");
        }
        var foreign = Loop.URBAN_MANAGEMENT_OF_WUCHUAN.toString();
        assertRefused("LEAD_UNKNOWN", "lead", said("lead", foreign), "matterDraft");
        assertRefused("LEAD_UNKNOWN", "lead", said("lead", "no id"), "matterDraft");
        assertRefused(
                "CO_HANDLER_UNKNOWN",
                "coHandlers",
                said("coHandlers", List.of(foreign)),
                "matterDraft");
        assertRefused(
                "CO_HANDLER_REPEATED",
                "coHandlers",
                said("coHandlers", List.of(Loop.FIRE_BRIGADE.toString())),
                "matterDraft");
        assertRefused(
                "MATTER_UNKNOWN", "code", act("matterDraftEnd", "code", "安-99"), "matterDraftEnd");
        assertRefused(
                "MATTER_UNKNOWN",
                "code",
                act("matterDraftUndo", "code", "安-07"),
                "matterDraftUndo");
        assertEquals(List.of(), compared("county", list, null).list("dutyListComparison.changes"));
    }

    @Test
    void a_draft_tells_what_it_adds_changes_and_ends_against_what_is_in_force() {
        begun();
        done(said("title", "消防车通道堵塞", "hard", true, "ordinaryHours", null), "matterDraft");
        done(
                said("code", "环-09", "kind", "ENVIRONMENT", "group", "PROPERTY_DISPUTE"),
                "matterDraft");
        done(act("matterDraftEnd", "code", "暖-02"), "matterDraftEnd");
        var answer = compared("county", list, null);
        assertEquals(
                List.of("安-07", "暖-02", "环-09"),
                answer.<String>list("dutyListComparison.changes.code").stream().sorted().toList());
        var kinds = new HashMap<String, String>();
        for (int i = 0; i < 3; i++) {
            kinds.put(
                    answer.data("dutyListComparison.changes[" + i + "].code"),
                    answer.data("dutyListComparison.changes[" + i + "].kind"));
        }
        assertEquals(Map.of("安-07", "CHANGED", "环-09", "ADDED", "暖-02", "ENDED"), kinds);
        assertEquals(2, (int) answer.data("dutyListComparison.from.number"));
        assertNull(answer.data("dutyListComparison.to.number"));

        var seen =
                GraphQlClient.as("leader")
                        .ask("dutyLists", Map.of("county", "150124"))
                        .ok()
                        .<String>list("dutyLists.nodes.state");
        assertEquals(List.of("DRAFT", "PUBLISHED", "PUBLISHED"), seen);
        assertEquals(
                List.of("PUBLISHED", "PUBLISHED"),
                GraphQlClient.as("worker")
                        .ask("dutyLists", Map.of("county", "150124"))
                        .ok()
                        .list("dutyLists.nodes.state"));
        assertNull(compared("worker", list, null).data("dutyListComparison"));
        assertNull(compared("leader2", list, null).data("dutyListComparison"));

        done(act("matterDraftUndo", "code", "安-07"), "matterDraftUndo");
        assertEquals(2, compared("county", list, null).list("dutyListComparison.changes").size());
    }

    @Test
    void what_a_matter_shall_be_comes_whole_with_the_limits_of_all_where_none_is_said() {
        begun();
        done(
                said("hard", true, "ordinaryHours", null, "urgentHours", 12, "evidence", null),
                "matterDraft");
        var terms = "dutyListComparison.changes[0].after.terms.";
        var answer = compared("county", list, null);
        assertEquals(360, (int) answer.data(terms + "clocks.ordinaryHours"));
        assertEquals(12, (int) answer.data(terms + "clocks.urgentHours"));
        assertEquals(2, (int) answer.data(terms + "clocks.emergencyHours"));
        assertEquals(true, answer.data(terms + "clocks.own"));
        assertEquals(List.of("清水河县城管执法局"), answer.list(terms + "coHandlers.name"));
        assertNull(answer.data(terms + "evidence"));
        assertNull(answer.data(terms + "validFrom"));
        var before = "dutyListComparison.changes[0].before.terms.";
        assertEquals(72, (int) answer.data(before + "clocks.ordinaryHours"));
        assertEquals("2025-01-01", answer.data(before + "validFrom"));
    }

    @Test
    void an_empty_draft_a_past_day_and_an_old_version_publish_nothing() {
        begun();
        assertRefused(
                "NOTHING_CHANGED",
                null,
                act("dutyListPublish", "validFrom", today().toString()),
                "dutyListPublish");
        done(said("title", "消防车通道堵塞"), "matterDraft");
        assertRefused(
                "DATE_IN_PAST",
                "validFrom",
                act("dutyListPublish", "validFrom", today().minusDays(1).toString()),
                "dutyListPublish");
        version = 1;
        assertRefused(
                "STALE_VERSION",
                "expectedVersion",
                act("dutyListPublish", "validFrom", today().toString()),
                "dutyListPublish");
        assertEquals(1, matters("worker", "search", "消防通道堵塞").list("matters.nodes").size());
    }

    @Test
    void publishing_ends_what_was_adds_what_follows_and_leaves_open_whistles_their_version() {
        var whistle = Loop.inKunxin().to(WhistleState.ADMITTED);
        begun();
        done(said("title", "消防车通道堵塞"), "matterDraft");
        done(act("matterDraftEnd", "code", "暖-02"), "matterDraftEnd");
        done(act("dutyListPublish", "validFrom", today().toString()), "dutyListPublish");

        var inForce = matters("worker");
        assertEquals(13, (int) inForce.data("matters.totalCount"));
        assertTrue(inForce.list("matters.nodes.title").contains("消防车通道堵塞"));
        assertEquals(14, (int) matters("worker", "dutyList", SECOND).data("matters.totalCount"));
        assertEquals(
                "消防通道堵塞",
                GraphQlClient.as("worker")
                        .ask("whistle", Map.of("number", whistle.number()))
                        .ok()
                        .data("whistle.matter.title"));
        assertEquals(
                "消防车通道堵塞",
                GraphQlClient.as("worker")
                        .send("{ matters(search: \"安-07\") { nodes { title } } }", Map.of())
                        .ok()
                        .data("matters.nodes[0].title"));

        var lists = GraphQlClient.as("worker").ask("dutyLists", Map.of("county", "150124")).ok();
        assertEquals(List.of(3, 2, 1), lists.list("dutyLists.nodes.number"));
        assertEquals(List.of(true, false, false), lists.list("dutyLists.nodes.current"));
        assertEquals(List.of(13, 14, 1), lists.list("dutyLists.nodes.matterCount"));
        assertNotNull(lists.data("dutyLists.nodes[0].publishedAt"));
        assertEquals(
                List.of("ENDED", "CHANGED"),
                compared("worker", list, SECOND)
                        .<String>list("dutyListComparison.changes.kind")
                        .stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        assertRefused("PUBLISHED_ALREADY", null, said("title", "又改"), "matterDraft");

        begun();
        done(said("title", "第三次"), "matterDraft");
        assertRefused(
                "DATES_OUT_OF_ORDER",
                "validFrom",
                act("dutyListPublish", "validFrom", today().toString()),
                "dutyListPublish");
        done(
                act("dutyListPublish", "validFrom", today().plusDays(3).toString()),
                "dutyListPublish");
        assertEquals(
                1,
                matters("worker", "search", "消防车通道堵塞").list("matters.nodes").size(),
                "What comes later is not in force yet.");
    }

    @Test
    void a_draft_is_thrown_away_whole_and_a_published_version_never() {
        begun();
        done(said("title", "消防车通道堵塞"), "matterDraft");
        var answer = act("dutyListDiscard").ok();
        assertEquals(list, answer.data("dutyListDiscard.discarded"));
        assertNull(compared("county", list, null).data("dutyListComparison"));
        list = SECOND;
        version = 1;
        assertRefused("PUBLISHED_ALREADY", null, act("dutyListDiscard"), "dutyListDiscard");
        list = OF_WUCHUAN;
        assertRefused("NOT_FOUND", "id", act("dutyListDiscard"), "dutyListDiscard");
    }

    @Test
    void matters_are_found_by_group_and_lead_and_cost_the_same_whatever_their_number()
            throws Exception {
        assertEquals(
                List.of("安-01", "安-07"),
                matters("worker", "group", "FIRE_HAZARD").list("matters.nodes.code"));
        assertEquals(
                List.of("环-03", "环-04"),
                matters("worker", "lead", Loop.URBAN_MANAGEMENT.toString(), "dutyList", SECOND)
                        .list("matters.nodes.code"));
        assertEquals(List.of(), matters("worker", "dutyList", "no id").list("matters.nodes"));
        for (var size : List.of(1, 14)) {
            // Rows, the total, their terms and the co-handlers of these.
            assertEquals(
                    4,
                    Statements.during(() -> matters("worker", "first", size)).size(),
                    size + " rows");
        }
    }

    @Test
    void versions_of_two_counties_are_not_compared() {
        assertNull(compared("county", SECOND, OF_WUCHUAN).data("dutyListComparison"));
        assertNull(compared("county", SECOND, "no id").data("dutyListComparison"));
        var first = compared("worker", "00000000-0000-4000-b00f-024000000001", null);
        assertNull(first.data("dutyListComparison.from"));
        assertEquals(List.of("环-03"), first.list("dutyListComparison.changes.code"));
    }
}
