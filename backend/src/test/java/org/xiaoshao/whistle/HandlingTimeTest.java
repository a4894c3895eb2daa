package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class HandlingTimeTest {

    private static final Instant LATER =
            Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private static List<String> refused(
            LoopCase one, String user, String mutation, Map<String, ?> input) {
        return one.attempt(user, mutation, input).refusals(mutation);
    }

    private static Map<String, String> until(Instant at) {
        return Map.of("reason", "等待配件", "until", at.toString());
    }

    @Test
    void a_pause_moves_the_deadline_and_its_end_brings_it_nearer_again() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var due = due(one);
        assertEquals(
                List.of("TIME_IN_PAST"),
                refused(one, "department", "whistlePause", until(Instant.EPOCH)));
        assertEquals(
                List.of("TIME_TOO_LATE"),
                refused(
                        one,
                        "department",
                        "whistlePause",
                        until(Instant.now().plus(1000, ChronoUnit.DAYS))));
        one.step("whistlePause", "department", until(LATER));
        assertEquals("IN_HAND", one.state());
        assertEquals(LATER.toString(), one.seenBy("worker").get("pausedUntil"));
        assertEquals(true, due(one).isAfter(due.plus(19, ChronoUnit.DAYS)));
        assertEquals(List.of("PAUSED"), refused(one, "department", "whistlePause", until(LATER)));
        one.step("whistleEndPause", "department", Map.of());
        assertNull(one.seenBy("worker").get("pausedUntil"));
        assertEquals(true, due(one).isBefore(due.plus(1, ChronoUnit.DAYS)));
        assertEquals(
                List.of("NOT_PAUSED"), refused(one, "department", "whistleEndPause", Map.of()));
    }

    @Test
    void a_pause_is_taken_back_as_if_it_had_not_been() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var due = due(one);
        one.step("whistlePause", "department", until(LATER));
        one.step("whistleUndo", "department", Map.of());
        assertEquals(due, due(one));
        assertNull(one.seenBy("worker").get("pausedUntil"));
        one.step("whistlePause", "department", until(LATER));
        assertNotNull(one.seenBy("worker").get("pausedUntil"));
    }

    @Test
    void more_time_is_given_by_the_secretary_and_never_more_than_was_asked_for() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var due = due(one);
        assertEquals(
                List.of("TIME_IN_PAST"),
                refused(one, "department", "whistleAskExtension", until(due)),
                "no more time at all");
        one.step("whistleAskExtension", "department", until(LATER));
        assertEquals(due, due(one), "asking gives nothing");
        assertEquals(
                List.of("EXTENSION_ASKED"),
                refused(one, "department", "whistleAskExtension", until(LATER)));
        var grant = Map.of("grant", true, "reason", "同意");
        assertEquals(
                List.of("NOT_YOUR_LEVEL"), refused(one, "worker", "whistleRuleOnExtension", grant));
        assertEquals(
                List.of("TIME_TOO_LATE"),
                refused(
                        one,
                        "secretary",
                        "whistleRuleOnExtension",
                        Map.of(
                                "grant",
                                true,
                                "reason",
                                "同意",
                                "until",
                                LATER.plusSeconds(1).toString())));
        one.step("whistleRuleOnExtension", "secretary", grant);
        // Given to the second.
        assertEquals(true, Duration.between(due(one), LATER).abs().toSeconds() < 1);
        assertNull(one.seenBy("worker").get("extensionUntil"));
    }

    @Test
    void refused_time_leaves_the_deadline_as_it_was() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var due = due(one);
        one.step("whistleAskExtension", "department", until(LATER));
        one.step("whistleRuleOnExtension", "secretary", Map.of("grant", false, "reason", "不同意"));
        assertEquals(due, due(one));
        assertEquals(
                List.of("NO_EXTENSION_ASKED"),
                refused(
                        one,
                        "secretary",
                        "whistleRuleOnExtension",
                        Map.of("grant", false, "reason", "不同意")));
    }

    @Test
    void a_part_is_not_due_later_than_the_whole() {
        var whole = Loop.inKunxin().with("urgency", "URGENT").to(WhistleState.IN_HAND);
        whole.step(
                "whistleSplit",
                "worker",
                Map.of("kind", "ENVIRONMENT", "title", "清运", "description", "清运杂物"));
        @SuppressWarnings("unchecked")
        var parts = (List<Map<String, Object>>) whole.seenBy("worker").get("parts");
        var part = whole.follow(parts.get(0).get("number").toString());
        part.step(
                "whistleAdmit",
                "worker",
                Map.of("matter", Loop.matter(24, 17).toString(), "urgency", "ORDINARY"));
        assertEquals(due(whole), due(part));
    }

    @SuppressWarnings("unchecked")
    private static Instant due(LoopCase one) {
        return ((List<Map<String, Object>>) one.seenBy("worker").get("deadlines"))
                .stream()
                        .filter(found -> found.get("kind").equals("HANDLE"))
                        .map(found -> Instant.parse(found.get("dueAt").toString()))
                        .findFirst()
                        .orElseThrow();
    }
}
