package org.xiaoshao.whistle.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Counts time within office hours of working days. Adding is additive and monotone, and {@link
 * #between} undoes it; a moment when offices are closed counts as the next opening.
 */
public final class WorkingTime {

    private final WorkingCalendar calendar;
    private final OfficeHours hours;

    public WorkingTime(WorkingCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public OfficeHours hours() {
        return hours;
    }

    /**
     * The first moment by which so much working time has passed; always within office hours, their
     * closing moment included, unless nothing is added.
     *
     * @param time not negative
     */
    public Instant add(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Working time runs forwards only.");
        }
        if (time.isZero()) {
            return from;
        }
        var left = time;
        for (var date = hours.dateOf(from); ; date = date.plusDays(1)) {
            if (!calendar.isWorked(date)) {
                continue;
            }
            for (var open : hours.on(date)) {
                var begin = later(open.opens(), from);
                if (begin.isBefore(open.closes())) {
                    var span = Duration.between(begin, open.closes());
                    if (left.compareTo(span) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(span);
                }
            }
        }
    }

    /** So many working days later: each is as long as the office hours of one. */
    public Instant addDays(Instant from, int days) {
        return add(from, hours.day().multipliedBy(days));
    }

    /** The working time between two moments; zero when the second is not later. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        var last = hours.dateOf(to);
        for (var date = hours.dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            sum = sum.plus(on(date, from, to));
        }
        return sum;
    }

    /** That part of the working time between two moments which falls on that day. */
    Duration on(LocalDate date, Instant from, Instant to) {
        var sum = Duration.ZERO;
        if (calendar.isWorked(date)) {
            for (var open : hours.on(date)) {
                sum = sum.plus(overlap(open.opens(), open.closes(), from, to));
            }
        }
        return sum;
    }

    static Duration overlap(Instant from, Instant to, Instant begin, Instant end) {
        var first = later(from, begin);
        var last = to.isBefore(end) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
