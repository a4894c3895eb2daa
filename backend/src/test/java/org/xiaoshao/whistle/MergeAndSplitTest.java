package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
class MergeAndSplitTest {

    private static List<String> refused(
            LoopCase one, String user, String mutation, Map<String, ?> input) {
        return one.attempt(user, mutation, input).refusals(mutation);
    }

    private static LoopCase merge(LoopCase one, LoopCase into) {
        return one.step("whistleMerge", "worker", Map.of("into", into.id()));
    }

    @Test
    void what_is_merged_follows_an_unhandled_whistle_of_its_community_and_never_itself() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        assertEquals(
                List.of("TARGET_UNKNOWN"),
                refused(one, "worker", "whistleMerge", Map.of("into", one.id())));
        var foreign = Loop.inYingbin().to(WhistleState.BLOWN);
        assertEquals(
                List.of("TARGET_UNKNOWN"),
                refused(one, "worker", "whistleMerge", Map.of("into", foreign.id())));
        var handled = Loop.inKunxin().to(WhistleState.HANDLED);
        assertEquals(
                List.of("TARGET_HANDLED"),
                refused(one, "worker", "whistleMerge", Map.of("into", handled.id())));
        var other = Loop.inKunxin().to(WhistleState.BLOWN);
        merge(one, other);
        assertEquals(
                List.of("TARGET_HANDLED"),
                refused(
                        other,
                        "worker",
                        "whistleMerge",
                        Map.of("into", one.id(), "expectedVersion", 2)),
                "a cycle");
    }

    @Test
    void merged_reporters_count_and_rate_at_the_target_and_any_unhappy_one_wins() {
        var target = Loop.inKunxin().reportedBy("resident").to(WhistleState.DISPATCHED);
        var merged = Loop.inKunxin().to(WhistleState.BLOWN);
        merge(merged, target);
        assertEquals("MERGED", merged.state());
        var seen = target.seenBy("worker");
        assertEquals(2, seen.get("reporterCount"));
        var track =
                GraphQlClient.nobody()
                        .ask("whistleTrack", Map.of("code", merged.trackingCode()))
                        .ok();
        assertEquals(target.number(), track.data("whistleTrack.number"));

        target.step("whistleSign", "department", Map.of("expectedVersion", seen.get("version")));
        target.reportForDuty().reportDone().feedBack();
        var good = Map.of("contacted", true, "solved", true, "satisfied", true);
        assertEquals("FED_BACK", target.step("whistleEvaluate", "resident", good).state());
        var token =
                GraphQlClient.nobody()
                        .ask("whistleTrack", Map.of("code", merged.trackingCode()))
                        .ok()
                        .data("whistleTrack.ratingToken");
        var bad = Map.of("contacted", true, "solved", false, "satisfied", false, "token", token);
        var answer = target.attempt(GraphQlClient.nobody(), "whistleEvaluate", bad).ok();
        assertEquals(List.of(), answer.refusals("whistleEvaluate"), answer::body);
        assertEquals("REWORK", target.seenBy("worker").get("state"));
        assertEquals(
                List.of("TARGET_HANDLED"),
                refused(
                        Loop.inKunxin().to(WhistleState.BLOWN),
                        "worker",
                        "whistleMerge",
                        Map.of("into", Loop.inKunxin().to(WhistleState.CLOSED).id())));
    }

    @Test
    void what_is_taken_out_again_has_its_reporters_back() {
        var target = Loop.inKunxin().to(WhistleState.ADMITTED);
        var merged = Loop.inKunxin().reportedBy("resident").to(WhistleState.BLOWN);
        merge(merged, target);
        assertEquals(2, target.seenBy("resident").get("reporterCount"));
        merged.step("whistleUnmerge", "worker", Map.of());
        assertEquals("BLOWN", merged.state());
        assertEquals(1, target.seenBy("worker").get("reporterCount"));
        assertNull(target.seenBy("resident"));
        assertEquals("WITHDRAWN", merged.step("whistleWithdraw", "resident", Map.of()).state());
        assertEquals(true, target.seenBy("worker").get("chainIntact"));
    }

    @Test
    void a_chain_of_merges_ends_at_one_target() {
        var first = Loop.inKunxin().to(WhistleState.BLOWN);
        var second = Loop.inKunxin().to(WhistleState.BLOWN);
        var third = Loop.inKunxin().to(WhistleState.BLOWN);
        merge(first, second);
        second.step(
                "whistleMerge",
                "worker",
                Map.of(
                        "into",
                        third.id(),
                        "expectedVersion",
                        second.seenBy("worker").get("version")));
        assertEquals(third.number(), mention(first.seenBy("worker"), "mergedInto"));
        assertEquals(3, third.seenBy("worker").get("reporterCount"));
    }

    @Test
    void a_whole_is_handled_once_its_last_part_is_and_its_parts_are_closed_with_it() {
        var whole = Loop.inKunxin().to(WhistleState.IN_HAND);
        whole.step(
                "whistleSplit",
                "worker",
                Map.of("kind", "ENVIRONMENT", "title", "清运", "description", "清运杂物"));
        var part = part(whole);
        assertEquals("IN_HAND", whole.reportDone().state(), "its part still waits");
        assertEquals(whole.number(), mention(part.seenBy("worker"), "partOf"));
        part.admit();
        part.step("whistleHandleHere", "worker", Map.of());
        part.step("whistleReportDone", "worker", Map.of("result", "已清运"));
        assertEquals("HANDLED", part.state());
        assertEquals("HANDLED", whole.seenBy("worker").get("state"));
        var message = Map.of("message", "已处理", "channel", "PHONE");
        assertEquals(
                List.of("FOLLOWS_WHOLE"), refused(part, "secretary", "whistleFeedBack", message));
        whole.step(
                "whistleFeedBack",
                "secretary",
                Map.of(
                        "message", "已处理",
                        "channel", "PHONE",
                        "expectedVersion", whole.seenBy("worker").get("version")));
        whole.evaluate(true, true).writeOff();
        assertEquals("CLOSED", part.seenBy("worker").get("state"));
        assertEquals(true, part.seenBy("worker").get("chainIntact"));
        assertEquals(true, whole.seenBy("worker").get("chainIntact"));
    }

    @Test
    void a_declined_part_does_not_hold_the_whole() {
        var whole = Loop.inKunxin().to(WhistleState.IN_HAND);
        whole.step(
                "whistleSplit",
                "department",
                Map.of("kind", "ENVIRONMENT", "title", "清运", "description", "清运杂物"));
        var part = part(whole);
        whole.reportDone();
        part.decline();
        assertEquals("HANDLED", whole.seenBy("worker").get("state"));
    }

    /** The only part of that whistle, on its own way. */
    private static LoopCase part(LoopCase whole) {
        return whole.follow(mention(whole.seenBy("worker"), "parts"));
    }

    @SuppressWarnings("unchecked")
    private static String mention(Map<String, Object> seen, String field) {
        var found = seen.get(field);
        var one = found instanceof List<?> list ? list.get(0) : found;
        return ((Map<String, Object>) one).get("number").toString();
    }
}
