package org.xiaoshao.territory.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiaoshao.territory.OpeningInput;
import org.xiaoshao.territory.OpeningView;
import org.xiaoshao.territory.WeekDay;

/**
 * When a place is open, the same each week, by the clock on the wall. Pure: what may not be said,
 * whether it is open at a moment, and when that changes.
 */
record WeeklyHours(List<Opening> openings) {

    private static final int MOST_A_DAY = 2;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");
    private static final Pattern STORED = Pattern.compile("([1-7]) (.{5})-(.{5})");

    /** Open from one minute of a day up to, and without, another. */
    record Opening(DayOfWeek day, int from, int until) {

        String stored() {
            return day.getValue() + " " + clock(from) + "-" + clock(until);
        }

        private boolean covers(int minute) {
            return from <= minute && minute < until;
        }
    }

    WeeklyHours {
        openings =
                openings.stream()
                        .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                        .toList();
    }

    /** As a client sent them; absent when they are none. */
    static Optional<WeeklyHours> of(List<OpeningInput> sent) {
        var read = new ArrayList<Opening>();
        for (var one : sent) {
            var from = minute(one.opens());
            var until = minute(one.closes());
            if (from < 0 || until <= from) {
                return Optional.empty();
            }
            read.add(new Opening(one.day().calendar(), from, until));
        }
        return Optional.of(new WeeklyHours(read)).filter(WeeklyHours::isSensible);
    }

    static WeeklyHours stored(String[] rows) {
        return new WeeklyHours(Stream.of(rows).map(WeeklyHours::read).toList());
    }

    String[] stored() {
        return openings.stream().map(Opening::stored).toArray(String[]::new);
    }

    List<OpeningView> views() {
        return openings.stream()
                .map(
                        one ->
                                new OpeningView(
                                        WeekDay.values()[one.day().ordinal()],
                                        clock(one.from()),
                                        clock(one.until())))
                .toList();
    }

    boolean openAt(LocalDateTime moment) {
        var minute = moment.getHour() * 60 + moment.getMinute();
        return of(moment.getDayOfWeek()).anyMatch(one -> one.covers(minute));
    }

    /**
     * When it opens or closes next; absent when it never does. A day that ends in the next is one.
     */
    Optional<LocalDateTime> changesAfter(LocalDateTime moment) {
        var open = openAt(moment);
        return IntStream.rangeClosed(0, 7)
                .mapToObj(moment.toLocalDate()::plusDays)
                .flatMap(this::bounds)
                .filter(bound -> bound.isAfter(moment) && openAt(bound) != open)
                .findFirst();
    }

    private Stream<LocalDateTime> bounds(LocalDate date) {
        return of(date.getDayOfWeek())
                .flatMap(one -> Stream.of(one.from(), one.until()))
                .map(minute -> date.atStartOfDay().plusMinutes(minute));
    }

    private Stream<Opening> of(DayOfWeek day) {
        return openings.stream().filter(one -> one.day() == day);
    }

    private boolean isSensible() {
        return Stream.of(DayOfWeek.values())
                .map(day -> of(day).toList())
                .allMatch(
                        day ->
                                day.size() <= MOST_A_DAY
                                        && (day.size() < 2
                                                || day.get(0).until() < day.get(1).from()));
    }

    private static Opening read(String row) {
        var parts = STORED.matcher(row);
        if (!parts.matches()) {
            throw new IllegalStateException("Hours that the database refuses were stored.");
        }
        return new Opening(
                DayOfWeek.of(Integer.parseInt(parts.group(1))),
                minute(parts.group(2)),
                minute(parts.group(3)));
    }

    private static int minute(String clock) {
        return CLOCK.matcher(clock).matches()
                ? Integer.parseInt(clock.substring(0, 2)) * 60
                        + Integer.parseInt(clock.substring(3))
                : -1;
    }

    private static String clock(int minute) {
        return minute == MINUTES_A_DAY ? "24:00" : "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
