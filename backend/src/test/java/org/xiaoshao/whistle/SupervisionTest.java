package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** What is late or unsatisfying is put right by a date, and somebody sees to it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SupervisionTest {

    private static final Map<String, Object> ORDER = Map.of("issue", "三日未到场", "demand", "立即到场清理");

    private static Answer act(String user, String name, Map<String, Object> of, Map<String, ?> in) {
        var input = new HashMap<String, Object>(in);
        input.putIfAbsent("expectedVersion", of.get("version"));
        return GraphQlClient.as(user).ask(name, Map.of("id", of.get("id"), "input", input)).ok();
    }

    private static List<String> refused(
            String user, String name, Map<String, Object> of, Map<String, ?> in) {
        return act(user, name, of, in).refusals(name);
    }

    private static Map<String, Object> done(
            String user, String name, Map<String, Object> of, Map<String, ?> in) {
        var answer = act(user, name, of, in);
        assertEquals(List.of(), answer.refusals(name), answer::body);
        return answer.data(name + ".supervision");
    }

    private static Map<String, Object> opened(String user, LoopCase one) {
        return done(user, "supervisionOpen", one.seenBy(user), ORDER);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> all(LoopCase one, String user) {
        return (List<Map<String, Object>>) one.seenBy(user).get("supervisions");
    }

    private static Map<String, Object> only(LoopCase one, String user) {
        var all = all(one, user);
        assertEquals(1, all.size());
        return all.get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> types(LoopCase one) {
        var seen = one.seenBy("worker");
        assertEquals(true, seen.get("chainIntact"));
        return ((List<Map<String, Object>>) seen.get("events"))
                .stream().map(event -> event.get("type")).toList();
    }

    private static List<Object> lastTypes(LoopCase one, int many) {
        var types = types(one);
        return types.subList(types.size() - many, types.size());
    }

    private static LoopCase again(LoopCase one) {
        return one.follow(one.number());
    }

    @Test
    void an_order_says_what_is_wrong_what_is_demanded_and_a_date_ahead_that_is_not_too_far() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED).seenBy("leader");
        assertEquals(
                List.of("REQUIRED", "TOO_LONG"),
                refused(
                        "leader",
                        "supervisionOpen",
                        one,
                        Map.of("issue", " ", "demand", "改".repeat(2001))));
        for (var wrong :
                List.of(
                        List.of(Instant.now().minusSeconds(1), "TIME_IN_PAST"),
                        List.of(Instant.now().plus(Duration.ofDays(91)), "TIME_TOO_LATE"))) {
            var input = new HashMap<>(ORDER);
            input.put("rectifyBy", wrong.get(0).toString());
            assertEquals(List.of(wrong.get(1)), refused("leader", "supervisionOpen", one, input));
        }
        assertEquals(
                List.of("STALE_VERSION"),
                refused(
                        "leader",
                        "supervisionOpen",
                        one,
                        Map.of("issue", "无", "demand", "无", "expectedVersion", 1)));
    }

    @Test
    void a_leader_opens_one_at_a_time_and_not_what_has_come_to_its_end() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        opened("leader", one);
        assertEquals(
                List.of("ALREADY_SUPERVISED"),
                refused("county", "supervisionOpen", one.seenBy("county"), ORDER));
        var declined = Loop.inKunxin().to(WhistleState.DECLINED);
        assertEquals(
                List.of("WRONG_STATE"),
                refused("leader", "supervisionOpen", declined.seenBy("leader"), ORDER));
    }

    @Test
    void the_organisation_answers_and_the_leader_accepts_after_not_accepting_once() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        var open = opened("leader", one);
        var seen = only(one, "department");
        assertEquals("CHOSEN ORGANISATION TOWN OPEN", facts(seen));
        assertEquals("三日未到场 立即到场清理", seen.get("issue") + " " + seen.get("demand"));
        assertEquals("3WD", seen.get("limit"));
        assertEquals(3 * 6.5 * 3600, (Integer) seen.get("workingSecondsGiven"), 1);
        assertEquals(
                List.of(
                        "REPLY true []",
                        "ACCEPT false [NOT_YOUR_ROLE, NOT_SUPERVISOR, WRONG_STATE]"),
                actions(seen).subList(0, 2));
        assertEquals(
                List.of("NOT_SUPERVISED"),
                refused("leader", "supervisionReply", open, Map.of("reply", "已改")));
        assertEquals(
                List.of("WRONG_STATE"), refused("leader", "supervisionAccept", open, Map.of()));
        assertEquals(
                List.of("REQUIRED"),
                refused("department", "supervisionReply", open, Map.of("reply", "")));
        var replied = done("department", "supervisionReply", open, Map.of("reply", "已到场"));
        assertEquals("REPLIED", replied.get("state"));
        assertEquals(
                List.of("STALE_VERSION"), refused("leader", "supervisionAccept", open, Map.of()));
        var until = Instant.now().plus(Duration.ofDays(2)).toString();
        var back =
                done(
                        "leader",
                        "supervisionReject",
                        replied,
                        Map.of("reason", "只清了一半", "rectifyBy", until));
        assertEquals("OPEN", back.get("state"));
        assertNull(back.get("limit"));
        assertNotEquals(open.get("rectifyBy"), back.get("rectifyBy"));
        var second = done("department", "supervisionReply", back, Map.of("reply", "全部清完"));
        done("leader", "supervisionAccept", second, Map.of("note", "现场核实"));
        var closed = only(one, "department");
        assertEquals("CHOSEN ORGANISATION TOWN CLOSED", facts(closed));
        assertEquals(
                "全部清完 现场核实 1 false",
                closed.get("reply")
                        + " "
                        + closed.get("decision")
                        + " "
                        + closed.get("rejections")
                        + " "
                        + closed.get("overdue"));
        assertEquals(
                List.of(
                        "SUPERVISED",
                        "SUPERVISION_REPLIED",
                        "SUPERVISION_REJECTED",
                        "SUPERVISION_REPLIED",
                        "SUPERVISION_ACCEPTED"),
                lastTypes(one, 5));
        assertEquals("SIGNED", one.seenBy("worker").get("state"), "nothing of it moves it");
    }

    @Test
    void what_the_county_opened_the_county_decides() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        var open = opened("county", one);
        var replied = done("department-head", "supervisionReply", open, Map.of("reply", "已到场"));
        assertEquals(
                List.of("NOT_SUPERVISOR"),
                refused("leader", "supervisionAccept", replied, Map.of()));
        assertEquals(
                List.of("NOT_SUPERVISOR"),
                refused("leader", "supervisionReject", replied, Map.of("reason", "未改")));
        assertEquals("CLOSED", done("county", "supervisionAccept", replied, Map.of()).get("state"));
    }

    @Test
    void where_no_organisation_leads_the_community_answers_itself() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var open = opened("leader", one);
        assertEquals("CHOSEN COMMUNITY TOWN OPEN", facts(only(one, "worker")));
        assertEquals(
                "REPLIED",
                done("worker", "supervisionReply", open, Map.of("reply", "已受理")).get("state"));
    }

    @Test
    void an_unsatisfied_evaluation_opens_one_by_rule_for_the_lead_without_words() {
        var one = Loop.inKunxin().to(WhistleState.REWORK);
        var seen = only(one, "department");
        assertEquals("UNSATISFIED ORGANISATION RULE OPEN", facts(seen));
        assertEquals(1, seen.get("round"));
        assertNull(seen.get("issue"));
        assertNull(seen.get("issuedBy"));
        assertEquals(List.of("REWORK_ORDERED", "SUPERVISED"), lastTypes(one, 2));
        one.reportForDuty().reportDone().feedBack().evaluate(false, false);
        assertEquals(2, all(one, "department").size(), "each round its own");
    }

    @Test
    void what_is_closed_is_supervised_no_more() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.REWORK);
        var first = only(one, "department");
        var other = opened("leader", one);
        done("department", "supervisionReply", other, Map.of("reply", "已改"));
        one = again(one);
        one.reportForDuty().reportDone().feedBack();
        one.step(
                "whistleEvaluate",
                "resident",
                Map.of("contacted", true, "solved", true, "satisfied", true));
        one.writeOff();
        for (var seen : all(one, "department")) {
            assertEquals("CLOSED", seen.get("state"));
            assertNotNull(seen.get("closedAt"));
            assertNull(seen.get("decision"));
        }
        assertEquals(
                List.of("WRITTEN_OFF", "SUPERVISION_ENDED", "SUPERVISION_ENDED"),
                lastTypes(one, 3));
        assertEquals(
                List.of("STALE_VERSION"),
                refused("department", "supervisionReply", first, Map.of("reply", "已改")));
    }

    @Test
    void the_second_return_that_is_upheld_is_supervised_and_undoing_the_ruling_takes_that_back() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        returned(one, "department");
        assertEquals(List.of(), all(one, "worker"));
        one.step("whistleDispatch", "worker", Map.of("lead", Loop.HOUSING.toString()));
        returned(one, "department-b");
        assertEquals("RETURNED_TWICE COMMUNITY RULE OPEN", facts(only(one, "worker")));
        one.step("whistleUndo", "leader", Map.of());
        assertEquals(List.of(), all(one, "worker"));
        rule(one);
        assertEquals("RETURNED_TWICE COMMUNITY RULE OPEN", facts(only(one, "worker")));
        assertEquals(
                List.of("RETURN_UPHELD", "SUPERVISED", "UNDONE", "RETURN_UPHELD", "SUPERVISED"),
                lastTypes(one, 5));
    }

    private static void returned(LoopCase one, String user) {
        one.step(
                "whistleAskReturn",
                user,
                Map.of("reason", "NOT_OUR_DUTY", "article", "第三条", "evidence", "不属本单位"));
        rule(one);
    }

    @SuppressWarnings("unchecked")
    private static void rule(LoopCase one) {
        var open =
                ((List<Map<String, Object>>) one.seenBy("worker").get("returnOrders"))
                        .stream()
                                .filter(found -> found.get("ruling") == null)
                                .findFirst()
                                .orElseThrow();
        one.step(
                "whistleRuleOnReturn",
                "leader",
                Map.of("returnOrder", open.get("id"), "uphold", true, "reason", "属实"));
    }

    @Test
    void a_leader_takes_an_order_back_at_once_but_not_once_it_was_answered() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        opened("leader", one);
        one = again(one);
        one.step("whistleUndo", "leader", Map.of());
        assertEquals(List.of(), all(one, "leader"));
        var open = opened("leader", one);
        done("department", "supervisionReply", open, Map.of("reply", "已到场"));
        assertEquals(
                List.of("NOTHING_TO_UNDO"),
                again(one).attempt("leader", "whistleUndo", Map.of()).refusals("whistleUndo"));
    }

    @Test
    void what_was_put_right_late_stays_late() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        var open = opened("leader", one);
        past(open);
        assertEquals(true, only(one, "leader").get("overdue"));
        assertEquals(List.of(open.get("id")), listed("leader", one, Map.of("overdue", true)));
        assertEquals(List.of(), listed("leader", one, Map.of("overdue", false)));
        var replied = done("department", "supervisionReply", open, Map.of("reply", "已到场"));
        var closed = done("leader", "supervisionAccept", replied, Map.of());
        assertEquals(true, closed.get("overdue"));
    }

    @Test
    void the_list_puts_what_waits_first_and_goes_on_behind_its_cursor() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        var other = Loop.inKunxin().to(WhistleState.SIGNED);
        var late = opened("leader", one);
        past(late);
        var answered = opened("leader", other);
        done("department", "supervisionReply", answered, Map.of("reply", "已到场"));
        var seen = GraphQlClient.as("leader").ask("supervisions", Map.of("first", 100)).ok();
        List<String> ids = seen.list("supervisions.nodes.id");
        assertTrue(ids.indexOf(late.get("id")) < ids.indexOf(answered.get("id")));
        List<String> states = seen.list("supervisions.nodes.state");
        assertEquals(
                states.stream()
                        .sorted(java.util.Comparator.comparing(SupervisionState::valueOf))
                        .toList(),
                states);
        var first = GraphQlClient.as("leader").ask("supervisions", Map.of("first", 1)).ok();
        var next =
                GraphQlClient.as("leader")
                        .ask(
                                "supervisions",
                                Map.of(
                                        "first",
                                        1,
                                        "after",
                                        first.<String>data("supervisions.pageInfo.endCursor")))
                        .ok();
        assertEquals(
                ids.subList(0, 2),
                List.of(
                        first.<String>list("supervisions.nodes.id").get(0),
                        next.<String>list("supervisions.nodes.id").get(0)));
        assertEquals(
                "CURSOR_INVALID",
                GraphQlClient.as("leader")
                        .ask("supervisions", Map.of("after", "b3JkZXI"))
                        .errorCode());
    }

    @Test
    void the_list_is_filtered_by_place_organisation_state_and_cause_and_counted_alike() {
        var one = Loop.inKunxin().to(WhistleState.REWORK);
        opened("leader", one);
        assertEquals(1, listed("leader", one, Map.of("causes", List.of("CHOSEN"))).size());
        assertEquals(2, listed("leader", one, Map.of("states", List.of("OPEN"))).size());
        assertEquals(
                2,
                listed("leader", one, Map.of("organisation", Loop.URBAN_MANAGEMENT.toString()))
                        .size());
        assertEquals(
                0, listed("leader", one, Map.of("organisation", Loop.HOUSING.toString())).size());
        assertEquals(2, listed("county", one, Map.of("division", "150124")).size());
        assertEquals(0, listed("county", one, Map.of("division", "150124100003")).size());
        assertEquals(
                "DIVISION_UNKNOWN",
                GraphQlClient.as("county")
                        .ask("supervisions", Map.of("filter", Map.of("division", "999999")))
                        .errorCode());
        var filter = Map.of("organisation", Loop.URBAN_MANAGEMENT.toString());
        var counted =
                GraphQlClient.as("leader")
                        .ask("supervisions", Map.of("filter", filter, "first", 1))
                        .ok();
        var counts = counted.<Map<String, Integer>>data("supervisionCounts");
        assertEquals(
                counted.<Integer>data("supervisions.totalCount"),
                counts.get("open") + counts.get("replied") + counts.get("closed"));
    }

    @Test
    void who_does_not_see_the_whistle_sees_nothing_of_it() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        var open = opened("leader", one);
        for (var user : List.of("worker2", "department-b", "admin", "resident-b")) {
            assertEquals(List.of(), listed(user, one, Map.of()));
            assertNull(
                    GraphQlClient.as(user)
                            .ask("node", Map.of("id", open.get("id")))
                            .ok()
                            .data("node"));
        }
        assertEquals(
                List.of("NOT_FOUND"),
                refused("department-b", "supervisionReply", open, Map.of("reply", "已改")));
    }

    /** Of that whistle, on the first hundred. */
    private static List<Object> listed(String user, LoopCase one, Map<String, ?> filter) {
        var seen =
                GraphQlClient.as(user)
                        .ask("supervisions", Map.of("filter", filter, "first", 100))
                        .ok();
        return seen.<Map<String, Object>>list("supervisions.nodes").stream()
                .filter(row -> row.get("whistle").equals(Map.of("number", one.number())))
                .map(row -> row.get("id"))
                .toList();
    }

    private static String facts(Map<String, Object> seen) {
        return String.join(
                " ",
                seen.get("cause").toString(),
                seen.get("party").toString(),
                seen.get("issuer").toString(),
                seen.get("state").toString());
    }

    @SuppressWarnings("unchecked")
    private static List<String> actions(Map<String, Object> seen) {
        return ((List<Map<String, Object>>) seen.get("availableActions"))
                .stream()
                        .map(
                                one ->
                                        one.get("action")
                                                + " "
                                                + one.get("available")
                                                + " "
                                                + one.get("refusals"))
                        .toList();
    }

    /** As if its date had passed. */
    private static void past(Map<String, Object> supervision) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(
                                """
                                update whistle_supervision
                                set rectify_since = now() - interval '2 days', rectify_by = now() - interval '1 minute'
                                where id = '%s'"""
                                        .formatted(supervision.get("id")));
                    }
                },
                "whistle_supervision");
    }
}
