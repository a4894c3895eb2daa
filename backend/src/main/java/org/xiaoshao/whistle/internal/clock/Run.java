package org.xiaoshao.whistle.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One run of a clock: when it started, how long it runs, by how much that was extended and when it
 * stood still.
 *
 * @param extended of what the clock counts: of working days their office hours; zero when nobody
 *     gave more
 * @param notAfter the end of something larger that it is part of, which it cannot outlast; null
 *     when it is part of nothing
 */
public record Run(
        Instant start, ClockLimit limit, Duration extended, List<Pause> pauses, Instant notAfter) {

    public Run {
        pauses = Pause.merged(pauses, start);
    }

    /** One that nobody extended or paused. */
    public static Run of(Instant start, ClockLimit limit) {
        return new Run(start, limit, Duration.ZERO, List.of(), null);
    }

    /** What has to be counted in all. */
    Duration counted(OfficeHours hours) {
        return limit.counted(hours).plus(extended);
    }
}
