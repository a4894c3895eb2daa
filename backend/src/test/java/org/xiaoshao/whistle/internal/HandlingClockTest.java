package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.whistle.WhistleUrgency;

@DisplayName("The handling clock")
class HandlingClockTest {

    @ParameterizedTest(name = "{0} runs for {1} under {2}")
    @CsvSource({
        "ORDINARY, P7D, HANDLE_ORDINARY_7D",
        "URGENT, PT24H, HANDLE_URGENT_24H",
        "EMERGENCY, PT2H, HANDLE_EMERGENCY_2H"
    })
    void runs_to_the_second(WhistleUrgency urgency, Duration limit, HandlingClock rule) {
        var admitted = Instant.parse("2026-02-28T16:00:01Z");
        assertEquals(rule, HandlingClock.of(urgency));
        assertEquals(admitted.plus(limit), rule.due(admitted));
    }
}
