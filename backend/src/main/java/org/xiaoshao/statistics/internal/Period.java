package org.xiaoshao.statistics.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.ServerClock;

/** From one day to another, both included: days of Asia/Shanghai. */
public record Period(LocalDate from, LocalDate to) {

    /** A longer one would be another question; and it bounds what a request may cost. */
    private static final int LONGEST_YEARS = 3;

    private static final int LAST_YEAR = 9998;

    /**
     * @throws DomainException PERIOD_REVERSED, PERIOD_TOO_LONG over three years,
     *     PERIOD_OUT_OF_RANGE for years that no calendar knows
     */
    public Period {
        inRange("from", from);
        inRange("to", to);
        if (to.isBefore(from)) {
            throw new DomainException("PERIOD_REVERSED", "to", "The period ends before it begins.");
        }
        if (!to.isBefore(from.plusYears(LONGEST_YEARS))) {
            throw new DomainException(
                    "PERIOD_TOO_LONG",
                    "to",
                    "A period is at most " + LONGEST_YEARS + " years long.");
        }
    }

    /** The first moment inside. */
    Instant start() {
        return from.atStartOfDay(ServerClock.ZONE).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(ServerClock.ZONE).toInstant();
    }

    private static void inRange(String field, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DomainException(
                    "PERIOD_OUT_OF_RANGE",
                    field,
                    "The year must be between 1 and " + LAST_YEAR + ".");
        }
    }
}
