package org.xiaoshao.whistle.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reckons when a clock ends, and says why then. */
public final class Reckoning {

    private final WorkingTime working;

    public Reckoning(WorkingTime working) {
        this.working = working;
    }

    public WorkingTime working() {
        return working;
    }

    /** The last moment that is still in time. */
    public Instant due(Run run) {
        return after(run, run.counted(working.hours()));
    }

    /** The moment by which that share of the whole limit has been counted, in percent. */
    public Instant at(Run run, int percent) {
        return after(run, run.counted(working.hours()).multipliedBy(percent).dividedBy(100));
    }

    /**
     * When so much has been counted, unless what it is part of ends before. What a pause holds of
     * it comes on top, if the pause begins before that: once something has been counted it stays
     * counted.
     */
    private Instant after(Run run, Duration counted) {
        var end = add(run, run.start(), counted);
        for (var pause : run.pauses()) {
            if (pause.from().isBefore(end)) {
                end = add(run, end, count(run, pause.from(), pause.to()));
            }
        }
        return run.notAfter() == null ? end : earlier(end, run.notAfter());
    }

    /** What is still to be counted then; nothing when it has ended. */
    public Duration left(Run run, Instant now) {
        var due = due(run);
        var from = now.isBefore(run.start()) ? run.start() : now;
        if (!from.isBefore(due)) {
            return Duration.ZERO;
        }
        var left = count(run, from, due);
        for (var pause : run.pauses()) {
            var begin = pause.from().isBefore(from) ? from : pause.from();
            var end = earlier(pause.to(), due);
            if (begin.isBefore(end)) {
                left = left.minus(count(run, begin, end));
            }
        }
        return left;
    }

    /** So much of what the clock counts that it ends then, or as the last working time before. */
    public Duration extension(Run run, Instant until) {
        var due = due(run);
        return until.isAfter(due) ? count(run, due, until) : Duration.ZERO;
    }

    /**
     * Whether that clock counts on a year of which no calendar is published, so that its end may
     * still change.
     */
    public boolean isProvisional(Run run) {
        var hours = working.hours();
        return run.limit().measure().isWorking()
                && IntStream.rangeClosed(
                                hours.dateOf(run.start()).getYear(),
                                hours.dateOf(due(run)).getYear())
                        .anyMatch(year -> !working.calendar().isPublished(year));
    }

    /** Every day that the run touches, and what was counted of it. */
    public List<CountedDay> days(Run run) {
        var due = due(run);
        var days = new ArrayList<CountedDay>();
        var last = working.hours().dateOf(due);
        for (var date = working.hours().dateOf(run.start());
                !date.isAfter(last);
                date = date.plusDays(1)) {
            var counted = on(run, date, run.start(), due);
            for (var pause : run.pauses()) {
                if (pause.from().isBefore(due)) {
                    counted = counted.minus(on(run, date, pause.from(), earlier(pause.to(), due)));
                }
            }
            days.add(new CountedDay(working.calendar().day(date), counted));
        }
        return days;
    }

    /** Every day between two moments, and how much working time it holds. */
    public List<CountedDay> workedDays(Instant from, Instant to) {
        var days = new ArrayList<CountedDay>();
        var last = working.hours().dateOf(to);
        for (var date = working.hours().dateOf(from);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            days.add(new CountedDay(working.calendar().day(date), working.on(date, from, to)));
        }
        return days;
    }

    /** The pauses that moved the end, and by how much of what the clock counts. */
    public List<CountedPause> pauses(Run run) {
        var due = due(run);
        return run.pauses().stream()
                .filter(pause -> pause.from().isBefore(due))
                .map(pause -> new CountedPause(pause, count(run, pause.from(), pause.to())))
                .toList();
    }

    private Instant add(Run run, Instant from, Duration time) {
        return run.limit().measure().isWorking() ? working.add(from, time) : from.plus(time);
    }

    private Duration count(Run run, Instant from, Instant to) {
        return run.limit().measure().isWorking()
                ? working.between(from, to)
                : Duration.between(from, to);
    }

    private Duration on(Run run, LocalDate date, Instant from, Instant to) {
        if (run.limit().measure().isWorking()) {
            return working.on(date, from, to);
        }
        var hours = working.hours();
        return WorkingTime.overlap(hours.startOf(date), hours.startOf(date.plusDays(1)), from, to);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A day and how much of it was counted. */
    public record CountedDay(CalendarDay day, Duration counted) {}

    /** A pause and how much it kept from being counted. */
    public record CountedPause(Pause pause, Duration held) {}
}
