package org.xiaoshao.whistle.internal.clock;

import java.time.Duration;
import java.util.regex.Pattern;
import org.xiaoshao.whistle.ClockMeasure;

/**
 * How long a clock runs, and what it counts.
 *
 * @param time as people say it: a day is 24 hours of it, of whatever measure; whole minutes, and
 *     whole days where days are counted
 */
public record ClockLimit(ClockMeasure measure, Duration time) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern CODE = Pattern.compile("([1-9]\\d{0,3})(W?)([MHD])");

    public ClockLimit {
        if (time.isNegative() || time.isZero() || !isWhole(time, Duration.ofMinutes(1))) {
            throw new IllegalArgumentException("A clock runs for whole minutes.");
        }
        if (inDays(measure) && !isWhole(time, DAY)) {
            throw new IllegalArgumentException("Days are counted whole.");
        }
    }

    /**
     * @param code as {@link #code()} writes it
     */
    public static ClockLimit parse(String code) {
        var parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No limit of a clock: " + code);
        }
        var number = Long.parseLong(parts.group(1));
        var working = !parts.group(2).isEmpty();
        return switch (parts.group(3)) {
            case "D" ->
                    new ClockLimit(
                            working ? ClockMeasure.WORKING_DAYS : ClockMeasure.CALENDAR_DAYS,
                            Duration.ofDays(number));
            case "H" -> new ClockLimit(byTheHour(working), Duration.ofHours(number));
            default -> new ClockLimit(byTheHour(working), Duration.ofMinutes(number));
        };
    }

    private static ClockMeasure byTheHour(boolean working) {
        return working ? ClockMeasure.WORKING_TIME : ClockMeasure.ELAPSED;
    }

    /** So long by that measure, or to the hour where it is no number of whole days. */
    public static ClockLimit of(ClockMeasure measure, Duration time) {
        var unfit = measure == ClockMeasure.CALENDAR_DAYS && !isWhole(time, DAY);
        return new ClockLimit(unfit ? ClockMeasure.ELAPSED : measure, time);
    }

    /** What has to be counted: working time for what counts working time or days, else seconds. */
    Duration counted(OfficeHours hours) {
        return measure == ClockMeasure.WORKING_DAYS
                ? hours.day().multipliedBy(time.toDays())
                : time;
    }

    /** In short, for instance 30M, 24H, 7D, 2WH, 1WD. */
    public String code() {
        return (inDays(measure) ? time.toDays() : isHours() ? time.toHours() : time.toMinutes())
                + (measure.isWorking() ? "W" : "")
                + (inDays(measure) ? "D" : isHours() ? "H" : "M");
    }

    private boolean isHours() {
        return isWhole(time, Duration.ofHours(1));
    }

    private static boolean inDays(ClockMeasure measure) {
        return measure == ClockMeasure.CALENDAR_DAYS || measure == ClockMeasure.WORKING_DAYS;
    }

    private static boolean isWhole(Duration time, Duration unit) {
        return time.toMillis() % unit.toMillis() == 0;
    }
}
