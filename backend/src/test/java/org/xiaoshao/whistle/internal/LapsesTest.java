package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.whistle.WhistleState;

@QuarkusTest
@WithTestResource(StackResource.class)
class LapsesTest {

    @Inject Lapses lapses;
    @Inject CurrentScope currentScope;

    private void evaluationOver(LoopCase one) {
        var id = UUID.fromString(one.id());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            currentScope.openWhistle(id);
                            lapses.evaluationTimeOver(id);
                        });
    }

    private static LoopCase again(LoopCase one) {
        return one.follow(one.number());
    }

    private static Map<String, Object> call(boolean reached) {
        return Map.of("reached", reached, "note", "电话回访");
    }

    @Test
    void nobody_ruled_in_time_so_the_organisation_keeps_its_order() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        one.step(
                "whistleAskReturn",
                "department",
                Map.of("reason", "NOT_OUR_DUTY", "article", "第三条", "evidence", "不属本单位"));
        var id = UUID.fromString(one.id());
        for (int time = 0; time < 2; time++) {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                currentScope.openWhistle(id);
                                lapses.rulingTimeOver(id);
                            });
        }
        var seen = one.seenBy("worker");
        assertEquals("DISPATCHED", seen.get("state"));
        assertEquals(
                List.of("BLOWN", "ADMITTED", "DISPATCHED", "RETURN_ASKED", "RETURN_LAPSED"),
                types(seen));
        assertEquals(true, seen.get("chainIntact"));
        assertEquals("SIGNED", again(one).signBy("department").state());
    }

    @Test
    void the_voices_that_were_heard_decide_when_the_time_is_over() {
        var target = Loop.inKunxin().reportedBy("resident").to(WhistleState.ADMITTED);
        var merged = Loop.inKunxin().to(WhistleState.BLOWN);
        merged.step("whistleMerge", "worker", Map.of("into", target.id()));
        var one = again(target).dispatch().sign().reportForDuty().reportDone().feedBack();
        one.step(
                "whistleEvaluate",
                "resident",
                Map.of("contacted", true, "solved", true, "satisfied", true));
        evaluationOver(one);
        var seen = one.seenBy("worker");
        assertEquals("EVALUATED", seen.get("state"));
        assertEquals("SOLVED", seen.get("outcome"));
        assertNull(seen.get("callBackDueAt"));
    }

    @Test
    void a_reporter_who_does_not_answer_is_called_and_the_answer_counts_like_a_voice() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        assertEquals(
                List.of("NO_CALL_BACK_DUE"),
                one.attempt("worker", "whistleRecordCallBack", call(false))
                        .refusals("whistleRecordCallBack"));
        evaluationOver(one);
        one = again(one);
        assertNotNull(one.seenBy("worker").get("callBackDueAt"));
        assertEquals(
                List.of("REQUIRED"),
                one.attempt("worker", "whistleRecordCallBack", call(true))
                        .refusals("whistleRecordCallBack"),
                "reached, and nothing said");
        one.step(
                "whistleRecordCallBack",
                "worker",
                Map.of(
                        "reached", true,
                        "note", "电话回访",
                        "contacted", true,
                        "solved", false,
                        "satisfied", false));
        assertEquals("REWORK", one.seenBy("worker").get("state"));
    }

    @Test
    void three_calls_that_reach_nobody_end_it_without_an_answer_and_it_may_be_written_off() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        evaluationOver(one);
        one = again(one);
        for (int time = 1; time <= 3; time++) {
            assertEquals("FED_BACK", one.state());
            one.step("whistleRecordCallBack", "worker", call(false));
        }
        var seen = one.seenBy("worker");
        assertEquals("EVALUATED", seen.get("state"));
        assertEquals("NO_ANSWER", seen.get("outcome"));
        assertEquals("CLOSED", again(one).writeOff().state());
        assertEquals(true, one.seenBy("worker").get("chainIntact"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> types(Map<String, Object> seen) {
        return ((List<Map<String, Object>>) seen.get("events"))
                .stream().map(event -> event.get("type")).toList();
    }
}
