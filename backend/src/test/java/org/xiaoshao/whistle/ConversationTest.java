package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class ConversationTest {

    private static LoopCase reported() {
        return Loop.inKunxin().reportedBy("resident").to(WhistleState.BLOWN);
    }

    private static List<String> refused(
            LoopCase one, String user, String mutation, Map<String, ?> input) {
        return one.attempt(user, mutation, input).refusals(mutation);
    }

    @Test
    void a_question_waits_for_the_reporter_and_the_answer_brings_it_back() {
        var one = reported();
        assertEquals(
                List.of("REQUIRED"),
                refused(one, "worker", "whistleAskReporter", Map.of("question", " ")));
        one.step("whistleAskReporter", "worker", Map.of("question", "哪个单元？"));
        assertEquals("WAITING_REPORTER", one.state());
        assertEquals(
                List.of("WRONG_STATE"),
                refused(
                        one,
                        "worker",
                        "whistleAdmit",
                        Map.of("matter", Loop.matter(24, 17).toString())));
        assertEquals(
                "BLOWN", one.step("whistleAnswer", "resident", Map.of("answer", "2单元")).state());
        assertEquals(
                List.of("BLOWN", "ASKED_REPORTER", "ANSWERED"),
                each(one.seenBy("worker"), "events", "type"));
    }

    @Test
    void the_worker_decides_without_an_answer() {
        var one = reported();
        one.step("whistleAskReporter", "worker", Map.of("question", "哪个单元？"));
        assertEquals("BLOWN", one.step("whistleResume", "worker", Map.of()).state());
        assertEquals("ADMITTED", one.admit().state());
    }

    @Test
    void a_reporter_without_login_answers_by_tracking_code_and_by_no_other() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        one.step("whistleAskReporter", "worker", Map.of("question", "哪个单元？"));
        var nobody = GraphQlClient.nobody();
        assertEquals(
                List.of("CODE_UNKNOWN"),
                one.attempt(nobody, "whistleAnswer", Map.of("answer", "x", "code", "2222222222"))
                        .refusals("whistleAnswer"));
        assertEquals(
                List.of("NOT_FOUND"),
                one.attempt(nobody, "whistleAnswer", Map.of("answer", "x"))
                        .refusals("whistleAnswer"));
        var track = nobody.ask("whistleTrack", Map.of("code", one.trackingCode())).ok();
        assertEquals(
                List.of("ANSWER", "WITHDRAW", "SUPPLEMENT", "URGE"),
                track.list("whistleTrack.actions"));
        var answer =
                one.attempt(
                        nobody,
                        "whistleAnswer",
                        Map.of("answer", "2单元", "code", one.trackingCode()));
        assertEquals(List.of(), answer.refusals("whistleAnswer"), answer::body);
        assertEquals("BLOWN", answer.data("whistleAnswer.tracking.state"));
        assertEquals("BLOWN", one.seenBy("worker").get("state"));
    }

    @Test
    void a_report_is_taken_back_by_its_reporter_before_it_is_admitted() {
        var one = reported();
        assertEquals(List.of("NOT_REPORTER"), refused(one, "worker", "whistleWithdraw", Map.of()));
        assertEquals("WITHDRAWN", one.step("whistleWithdraw", "resident", Map.of()).state());
        assertEquals(
                List.of("WRONG_STATE"),
                refused(
                        one,
                        "worker",
                        "whistleAdmit",
                        Map.of("matter", Loop.matter(24, 17).toString())));
        var admitted = Loop.inKunxin().reportedBy("resident").to(WhistleState.ADMITTED);
        assertEquals(
                List.of("WRONG_STATE"), refused(admitted, "resident", "whistleWithdraw", Map.of()));
    }

    @Test
    void an_objection_is_made_once_and_decided_by_the_secretary() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.DECLINED);
        one.step("whistleObject", "resident", Map.of("reason", "确属社区"));
        assertEquals("BLOWN", one.state());
        var declining = Map.of("article", "第三条", "elsewhere", "供电热线");
        assertEquals(
                List.of("SECRETARY_DECIDES"), refused(one, "worker", "whistleDecline", declining));
        assertEquals("DECLINED", one.step("whistleDecline", "secretary", declining).state());
        assertEquals(
                List.of("ALREADY_OBJECTED"),
                refused(one, "resident", "whistleObject", Map.of("reason", "确属社区")));
    }

    @Test
    void a_reporter_adds_to_the_report_and_urges_once_a_day() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.DISPATCHED);
        one.step("whistleSupplement", "resident", Map.of("text", "今天更多了"));
        one.step("whistleUrge", "resident", Map.of());
        assertEquals("DISPATCHED", one.state());
        assertEquals(List.of("ALREADY_URGED"), refused(one, "resident", "whistleUrge", Map.of()));
        assertEquals(List.of("NOT_REPORTER"), refused(one, "worker", "whistleUrge", Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> each(Map<String, Object> seen, String list, String field) {
        return ((List<Map<String, Object>>) seen.get(list))
                .stream().map(one -> one.get(field)).toList();
    }
}
