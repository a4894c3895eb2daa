package org.xiaoshao.whistle.internal.routing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.xiaoshao.territory.WeekDay;
import org.xiaoshao.whistle.RoutingHours;

/**
 * When a rule is for. All that is said must hold.
 *
 * @param hours office hours or the rest; null for any time
 * @param weekDays none for all
 * @param from first minute of the day, {@code HH:mm}; null for the whole day
 * @param to last minute, not included; before {@code from} it is that of the next day, and counts
 *     as the day on which it began
 */
public record RoutingTime(RoutingHours hours, List<WeekDay> weekDays, String from, String to) {

    public static final RoutingTime ANY = new RoutingTime(null, List.of(), null, null);

    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public RoutingTime {
        weekDays = List.copyOf(weekDays);
    }

    /**
     * @param officeOpen whether that moment lies within office hours of a working day
     */
    boolean holds(LocalDateTime at, boolean officeOpen) {
        return holdsByHours(officeOpen) && holdsByDay(at);
    }

    private boolean holdsByHours(boolean officeOpen) {
        return hours == null || (hours == RoutingHours.OFFICE) == officeOpen;
    }

    private boolean holdsByDay(LocalDateTime at) {
        if (from == null) {
            return on(at.getDayOfWeek());
        }
        var begin = LocalTime.parse(from);
        var end = LocalTime.parse(to);
        var time = at.toLocalTime();
        if (begin.isBefore(end)) {
            return on(at.getDayOfWeek()) && !time.isBefore(begin) && time.isBefore(end);
        }
        // Over midnight: the evening of that day, or the early morning of the next.
        return !time.isBefore(begin) && on(at.getDayOfWeek())
                || time.isBefore(end) && on(at.getDayOfWeek().minus(1));
    }

    private boolean on(DayOfWeek day) {
        return weekDays.isEmpty() || weekDays.stream().anyMatch(one -> one.calendar() == day);
    }

    /** What is said, as codes and times. */
    List<String> values() {
        var values = new ArrayList<String>();
        if (hours != null) {
            values.add(hours.name());
        }
        weekDays.forEach(day -> values.add(day.name()));
        if (from != null) {
            values.add(from + "-" + to);
        }
        return values;
    }
}
