package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class UndoTest {

    private static List<String> refused(LoopCase one, String user) {
        return one.attempt(user, "whistleUndo", Map.of()).refusals("whistleUndo");
    }

    @Test
    void a_dispatch_is_taken_back_with_its_orders_and_the_ledger_says_both() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        var before = one.seenBy("worker");
        one.dispatch();
        assertEquals(List.of("NOTHING_TO_UNDO"), refused(one, "secretary"), "somebody else's step");
        one.step("whistleUndo", "worker", Map.of("note", "选错了单位"));
        assertEquals("ADMITTED", one.state());
        var after = one.seenBy("worker");
        assertEquals(List.of(), after.get("orders"));
        assertNull(after.get("lead"));
        assertEquals(before.get("deadlines"), after.get("deadlines"));
        assertEquals(true, after.get("chainIntact"));
        assertEquals(List.of("BLOWN", "ADMITTED", "DISPATCHED", "UNDONE"), types(after));
        assertEquals(
                List.of("NOTHING_TO_UNDO"), refused(one, "worker"), "an undoing is not undone");
        assertEquals("DISPATCHED", one.dispatch().state());
    }

    @Test
    void nothing_is_taken_back_once_something_followed() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        assertEquals(List.of("NOTHING_TO_UNDO"), refused(one, "worker"));
        assertEquals("DISPATCHED", one.step("whistleUndo", "department", Map.of()).state());
        assertEquals("SIGNED", one.signBy("department").state());
    }

    @Test
    void what_was_handled_is_in_hand_again_and_its_clock_goes_on() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        var before = one.seenBy("worker");
        one.reportDone();
        one.step("whistleUndo", "department", Map.of());
        assertEquals("IN_HAND", one.state());
        assertEquals(before.get("deadlines"), one.seenBy("worker").get("deadlines"));
        assertEquals(before.get("orders"), one.seenBy("worker").get("orders"));
        assertEquals("HANDLED", one.reportDone().state());
    }

    @Test
    void a_lift_by_sending_back_is_taken_back_whole() {
        var one = Loop.inKunxin().to(WhistleState.HANDLED);
        one.step("whistleSendBack", "worker", Map.of("reason", "没有清完"));
        one.step("whistleUndo", "worker", Map.of());
        var seen = one.seenBy("worker");
        assertEquals("HANDLED", seen.get("state"));
        assertEquals(0, seen.get("reworkCount"));
        assertEquals("FED_BACK", one.feedBack().state());
        assertTrue((Boolean) one.seenBy("worker").get("chainIntact"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> types(Map<String, Object> seen) {
        return ((List<Map<String, Object>>) seen.get("events"))
                .stream().map(event -> event.get("type")).toList();
    }
}
