package org.xiaoshao.whistle.internal;

import java.time.Duration;
import java.time.Instant;
import org.xiaoshao.whistle.WhistleUrgency;

/**
 * The one clock of this version: handling, in elapsed time (24-hour days), from admission or from
 * the order to rework. Limits follow practice known from Beijing: two hours for emergencies, 24 for
 * urgent matters, seven days otherwise.
 */
public enum HandlingClock {
    HANDLE_ORDINARY_7D(Duration.ofDays(7)),
    HANDLE_URGENT_24H(Duration.ofHours(24)),
    HANDLE_EMERGENCY_2H(Duration.ofHours(2));

    private final Duration limit;

    HandlingClock(Duration limit) {
        this.limit = limit;
    }

    /** The rule that a whistle of that urgency runs under. */
    public static HandlingClock of(WhistleUrgency urgency) {
        return switch (urgency) {
            case ORDINARY -> HANDLE_ORDINARY_7D;
            case URGENT -> HANDLE_URGENT_24H;
            case EMERGENCY -> HANDLE_EMERGENCY_2H;
        };
    }

    public Duration limit() {
        return limit;
    }

    /** The last instant that is still in time. */
    public Instant due(Instant from) {
        return from.plus(limit);
    }
}
