package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.whistle.WhistleState;

/** The scenario helper that other tests stand on. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LoopTest {

    @ParameterizedTest
    @EnumSource(
            value = WhistleState.class,
            names = {"BLOWN", "DECLINED", "DISPATCHED", "EVALUATED", "REWORK", "CLOSED"})
    void a_whistle_blown_without_login_is_taken_to_the_wanted_state(WhistleState state) {
        var one = Loop.inKunxin().dispatchedTo(Loop.URBAN_MANAGEMENT, Loop.HOUSING).to(state);
        var seen = one.seenBy("worker");
        assertEquals(state.name(), seen.get("state"));
        assertEquals(one.version(), seen.get("version"));
    }

    @Test
    void a_whistle_blown_with_login_is_evaluated_by_its_reporter() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.EVALUATED);
        assertNull(one.trackingCode());
        assertEquals(one.version(), one.seenBy("resident").get("version"));
    }

    @Test
    void another_county_has_its_own_loop() {
        var one = Loop.inYingbin().to(WhistleState.DISPATCHED);
        assertEquals("DISPATCHED", one.seenBy("worker2").get("state"));
        assertNull(one.seenBy("worker"));
    }

    @Test
    void an_attempt_may_be_refused() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var answer = one.attempt("resident", "whistleWriteOff", Map.of());
        assertEquals("FORBIDDEN", answer.errorCode());
    }
}
