package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class WhistleLoopTest {

    @Test
    void an_unsatisfied_reporter_sends_it_back_and_a_satisfied_one_lets_it_be_written_off() {
        var one = Loop.inKunxin().at(DemoPlaces.kunxinBuilding(1), "1单元").to(WhistleState.FED_BACK);
        one.evaluate(false, false);
        assertEquals("REWORK", one.state());
        one.reportForDuty().reportDone().feedBack().evaluate(true, true).writeOff();

        var seen = one.seenBy("secretary");
        assertEquals("CLOSED", seen.get("state"));
        assertEquals(1, seen.get("reworkCount"));
        assertEquals(true, seen.get("chainIntact"));
        assertTrue(seen.get("writeOffNumber").toString().matches("XH-QX-\\d{4}-\\d{5}"));
        assertEquals(
                List.of(
                        "BLOWN",
                        "ADMITTED",
                        "DISPATCHED",
                        "SIGNED",
                        "REPORTED_FOR_DUTY",
                        "REPORTED_DONE",
                        "FED_BACK",
                        "EVALUATED",
                        "REWORK_ORDERED",
                        "SUPERVISED",
                        "REPORTED_FOR_DUTY",
                        "REPORTED_DONE",
                        "FED_BACK",
                        "EVALUATED",
                        "WRITTEN_OFF",
                        "SUPERVISION_ENDED"),
                each(seen, "events", "type"));
        assertEquals(
                List.of(1, 2), handling(seen).stream().map(clock -> clock.get("round")).toList());
        assertEquals(
                List.of("MET", "MET"),
                handling(seen).stream().map(clock -> clock.get("state")).toList());
        assertEquals(List.of(false, true), each(seen, "evaluations", "solved"));
    }

    @Test
    void solved_but_not_satisfied_is_reworked_too() {
        assertEquals(
                "REWORK", Loop.inKunxin().to(WhistleState.FED_BACK).evaluate(true, false).state());
    }

    @Test
    void co_handlers_move_only_their_own_orders_and_the_last_one_done_makes_it_handled() {
        var one =
                Loop.inKunxin()
                        .dispatchedTo(Loop.URBAN_MANAGEMENT, Loop.HOUSING, Loop.PROPERTY_COMPANY)
                        .to(WhistleState.DISPATCHED);
        assertEquals("DISPATCHED", one.signBy("department-b").state());
        assertEquals("SIGNED", one.signBy("department").state());
        assertEquals("SIGNED", one.signBy("steward").state());
        assertEquals("SIGNED", one.reportForDutyBy("steward").state());
        assertEquals("IN_HAND", one.reportForDutyBy("department").state());
        assertEquals("IN_HAND", one.reportDoneBy("department").state());
        assertEquals("IN_HAND", one.reportDoneBy("steward").state());
        assertEquals("IN_HAND", one.reportForDutyBy("department-b").state());
        assertEquals("HANDLED", one.reportDoneBy("department-b").state());
        assertEquals(
                List.of("LEAD", "CO_HANDLER", "CO_HANDLER"),
                each(one.seenBy("worker"), "orders", "role"));
    }

    @Test
    void after_a_rework_only_the_lead_comes_again() {
        var one =
                Loop.inKunxin()
                        .dispatchedTo(Loop.URBAN_MANAGEMENT, Loop.HOUSING)
                        .to(WhistleState.REWORK);
        assertEquals(List.of("SIGNED", "DONE"), each(one.seenBy("worker"), "orders", "state"));
        assertEquals(
                List.of("WRONG_STATE"),
                one.attempt(
                                "department-b",
                                "whistleReportForDuty",
                                Map.of("place", "x", "people", 1))
                        .refusals("whistleReportForDuty"));
        assertEquals("IN_HAND", one.reportForDutyBy("department").state());
        assertEquals("HANDLED", one.reportDoneBy("department").state());
    }

    @Test
    void a_declined_whistle_tells_the_reporter_why_and_where_else_to_go() {
        var one = Loop.inKunxin().to(WhistleState.DECLINED);
        var tracking =
                GraphQlClient.nobody().ask("whistleTrack", Map.of("code", one.trackingCode())).ok();
        assertEquals("《清单》第三条", tracking.data("whistleTrack.declineArticle"));
        assertEquals("请拨打供电服务热线", tracking.data("whistleTrack.declineElsewhere"));
        assertNull(tracking.data("whistleTrack.dueAt"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ORDINARY, P3D", "URGENT, PT24H", "EMERGENCY, PT2H"})
    void the_handling_clock_runs_from_admission_by_urgency_and_as_the_list_says_of_the_matter(
            String urgency, Duration limit) {
        var one = Loop.inKunxin().with("urgency", urgency).to(WhistleState.BLOWN);
        assertEquals(List.of("ADMIT"), each(one.seenBy("worker"), "deadlines", "kind"));
        one.admit();
        var deadline = handling(one.seenBy("worker")).get(0);
        assertEquals(
                limit,
                Duration.between(
                        Instant.parse((String) deadline.get("startedAt")),
                        Instant.parse((String) deadline.get("dueAt"))));
        assertEquals((int) limit.toSeconds(), deadline.get("limitSeconds"));
        assertEquals("RUNNING", deadline.get("state"));
    }

    @Test
    void the_community_judges_the_urgency_and_the_matter_the_kind() {
        var one = Loop.inKunxin().with("kind", "WARMTH").to(WhistleState.BLOWN);
        one.step(
                "whistleAdmit",
                "worker",
                Map.of("matter", Loop.matter(24, 17).toString(), "urgency", "URGENT"));
        var seen = one.seenBy("worker");
        assertEquals("SAFETY", seen.get("kind"));
        assertEquals("URGENT", seen.get("urgency"));
    }

    @Test
    void available_actions_name_the_one_thing_to_do_and_why_not_the_rest() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        assertEquals(List.of("ADMIT", "DECLINE", "ASK_REPORTER", "MERGE"), possible(one, "worker"));
        assertEquals(List.of("SUPERVISE"), possible(one, "leader"));
        one.admit().dispatch();
        assertEquals(
                List.of("SPLIT", "SIGN", "ASK_RETURN", "CONTACT_REPORTER"),
                possible(one, "department"));
        assertEquals(List.of("SPLIT", "CONTACT_REPORTER", "UNDO"), possible(one, "worker"));
        one.sign().reportForDuty().reportDone();
        assertEquals(
                List.of("CONTACT_REPORTER", "FEED_BACK", "SEND_BACK"), possible(one, "worker"));
        assertEquals(List.of("CONTACT_REPORTER", "UNDO"), possible(one, "department"));
        one.feedBack().evaluate(true, true);
        assertEquals(List.of("WRITE_OFF"), possible(one, "secretary"));
        assertEquals(List.of("NOT_YOUR_ROLE"), refusals(one, "worker", "WRITE_OFF"));
        assertEquals(List.of("WRONG_STATE"), refusals(one, "worker", "FEED_BACK"));
    }

    @Test
    void a_whistle_blown_on_patrol_is_evaluated_by_the_building_head_not_by_the_blower() {
        var one =
                Loop.inKunxin()
                        .reportedBy("grid")
                        .at(DemoPlaces.kunxinBuilding(1), null)
                        .to(WhistleState.FED_BACK);
        assertEquals("PATROL", one.seenBy("worker").get("source"));
        var answers = Map.of("contacted", true, "solved", true, "satisfied", true);
        assertEquals(
                List.of("NOT_REPORTER"),
                one.attempt("grid", "whistleEvaluate", answers).refusals("whistleEvaluate"));
        assertEquals("EVALUATED", one.step("whistleEvaluate", "building", answers).state());
    }

    @Test
    void names_are_masked_and_strangers_are_nobody() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.ADMITTED);
        var seen = one.seenBy("worker");
        assertTrue(seen.get("reporter").toString().matches(".某"), seen::toString);
        assertTrue(
                each(seen, "events", "actor").stream().allMatch(a -> a.toString().endsWith("某")));
        assertNull(Loop.inKunxin().to(WhistleState.BLOWN).seenBy("worker").get("reporter"));
    }

    @Test
    void numbers_follow_each_other_without_a_gap_even_when_a_blow_is_refused() {
        var first = Loop.inKunxin().to(WhistleState.BLOWN).number();
        var refused = new HashMap<String, Object>();
        refused.put("kind", "SAFETY");
        refused.put("description", " ");
        refused.put("place", Map.of("community", DemoPlaces.KUNXIN));
        Answer answer = GraphQlClient.nobody().ask("whistleBlow", Map.of("input", refused));
        assertEquals(List.of("REQUIRED"), answer.refusals("whistleBlow"));
        var second = Loop.inKunxin().to(WhistleState.BLOWN).number();
        assertTrue(first.matches("QX-\\d{4}-\\d{5}"), first);
        assertEquals(sequence(first) + 1, sequence(second));
        assertTrue(Loop.inYingbin().to(WhistleState.BLOWN).number().startsWith("WX-"));
    }

    @Test
    void the_title_is_the_beginning_of_the_description_when_none_is_given() {
        var one =
                Loop.inKunxin()
                        .with("description", "  楼道灯不亮\n已经三天了，老人上下楼很不方便  ")
                        .to(WhistleState.BLOWN);
        assertEquals("楼道灯不亮", one.seenBy("worker").get("title"));
        assertEquals("楼道灯不亮\n已经三天了，老人上下楼很不方便", one.seenBy("worker").get("description"));
    }

    @Test
    void a_rating_link_opens_one_round_only() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        var token = one.ratingToken();
        assertNotNull(token);
        one.evaluate(false, false);
        assertNull(one.ratingToken());
        assertEquals(
                "RATING_TOKEN_USED",
                GraphQlClient.nobody().ask("whistleRating", Map.of("token", token)).errorCode());
        one.reportForDuty().reportDone().feedBack();
        assertFalse(token.equals(one.ratingToken()));
        assertEquals(
                List.of("ALREADY_EVALUATED"),
                one.attempt(
                                GraphQlClient.nobody(),
                                "whistleEvaluate",
                                Map.of(
                                        "token",
                                        token,
                                        "contacted",
                                        true,
                                        "solved",
                                        true,
                                        "satisfied",
                                        true))
                        .refusals("whistleEvaluate"));
    }

    private static List<Object> possible(LoopCase one, String user) {
        return each(one.seenBy(user), "availableActions").stream()
                .filter(action -> action.get("available").equals(true))
                .map(action -> action.get("action"))
                .toList();
    }

    private static Object refusals(LoopCase one, String user, String wanted) {
        return each(one.seenBy(user), "availableActions").stream()
                .filter(action -> action.get("action").equals(wanted))
                .findFirst()
                .orElseThrow()
                .get("refusals");
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private static List<Map<String, Object>> handling(Map<String, Object> seen) {
        return each(seen, "deadlines").stream()
                .filter(one -> one.get("kind").equals("HANDLE"))
                .toList();
    }

    private static List<Object> each(Map<String, Object> seen, String list, String field) {
        return each(seen, list).stream().map(row -> row.get(field)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> each(Map<String, Object> seen, String list) {
        return (List<Map<String, Object>>) seen.get(list);
    }
}
