package org.xiaoshao.whistle.internal.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.whistle.WarningStep;

class WarningLadderTest {

    private static final WarningLadder LADDER = new WarningLadder(Notices.RECKONING);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Due Wed 25 Feb 2026 10:00 in Shanghai, the second day after the Spring Festival.
                "7D | BEFORE_48H 2026-02-23T02:00:00Z, BEFORE_24H 2026-02-24T02:00:00Z, DUE 2026-02-25T02:00:00Z, "
                        + "LATE_1_DAY 2026-02-26T02:00:00Z, LATE_5_DAYS 2026-03-03T02:00:00Z",
                // Due Thu 19 Feb, within it: the first day after a deadline at a time when nobody
                // works is the whole
                // of Tue 24 Feb.
                "24H | HALF 2026-02-18T14:00:00Z, FOUR_FIFTHS 2026-02-18T21:12:00Z, DUE 2026-02-19T02:00:00Z, "
                        + "LATE_1_DAY 2026-02-24T09:30:00Z, LATE_5_DAYS 2026-02-28T09:30:00Z",
                // Of 4 working hours, from Tue 24 Feb 08:30.
                "4WH | HALF 2026-02-24T02:30:00Z, FOUR_FIFTHS 2026-02-24T03:42:00Z, DUE 2026-02-24T07:00:00Z, "
                        + "LATE_1_DAY 2026-02-25T07:00:00Z, LATE_5_DAYS 2026-03-02T07:00:00Z",
                "48H | BEFORE_48H 2026-02-18T02:00:00Z, BEFORE_24H 2026-02-19T02:00:00Z, DUE 2026-02-20T02:00:00Z, "
                        + "LATE_1_DAY 2026-02-24T09:30:00Z, LATE_5_DAYS 2026-02-28T09:30:00Z"
            })
    void the_steps_of_a_limit_are(String limit, String steps) {
        var start = Instant.parse("2026-02-18T02:00:00Z");
        assertEquals(
                steps,
                LADDER.rungs(Run.of(start, ClockLimit.parse(limit))).entrySet().stream()
                        .map(rung -> rung.getKey() + " " + rung.getValue())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void the_next_step_is_the_first_that_was_not_taken() {
        var run = Run.of(Instant.parse("2026-02-18T02:00:00Z"), ClockLimit.parse("24H"));
        assertEquals(WarningStep.HALF, LADDER.next(run, List.of()).orElseThrow().step());
        assertEquals(
                WarningStep.DUE,
                LADDER.next(run, List.of(WarningStep.HALF, WarningStep.FOUR_FIFTHS))
                        .orElseThrow()
                        .step());
        assertEquals(true, LADDER.next(run, List.of(WarningStep.values())).isEmpty());
    }
}
