package org.xiaoshao.territory.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.territory.WeekDay.MONDAY;
import static org.xiaoshao.territory.WeekDay.SUNDAY;
import static org.xiaoshao.territory.WeekDay.TUESDAY;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.territory.OpeningInput;
import org.xiaoshao.territory.OpeningView;
import org.xiaoshao.territory.WeekDay;

/** Hours of a week: what is refused, and whether it is open. 2026-01-05 is a Monday. */
class WeeklyHoursTest {

    private static final WeeklyHours MORNING_AND_AFTERNOON =
            hours(on(MONDAY, "14:30", "17:30"), on(MONDAY, "08:30", "12:00"));

    private static OpeningInput on(WeekDay day, String opens, String closes) {
        return new OpeningInput(day, opens, closes);
    }

    private static WeeklyHours hours(OpeningInput... openings) {
        return WeeklyHours.of(List.of(openings)).orElseThrow();
    }

    private static boolean refused(OpeningInput... openings) {
        return WeeklyHours.of(List.of(openings)).isEmpty();
    }

    private static LocalDateTime at(int day, String clock) {
        return LocalDateTime.parse("2026-01-%02dT%s".formatted(day, clock));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8:30", "08:60", "24:01", "25:00", "0830", "", " 08:30", "08:30 ", "八点"})
    void what_is_no_time_of_the_clock_is_refused(String clock) {
        assertTrue(refused(on(MONDAY, clock, "23:00")));
        assertTrue(refused(on(MONDAY, "00:00", clock)));
    }

    @Test
    void a_time_that_ends_where_it_begins_or_before_is_refused() {
        assertTrue(refused(on(MONDAY, "08:30", "08:30")));
        assertTrue(refused(on(MONDAY, "22:00", "02:00")));
        assertTrue(refused(on(MONDAY, "24:00", "24:00")));
    }

    @Test
    void times_of_one_day_that_meet_are_refused_and_so_is_a_third() {
        assertTrue(refused(on(MONDAY, "08:00", "12:00"), on(MONDAY, "11:00", "13:00")));
        assertTrue(refused(on(MONDAY, "08:00", "12:00"), on(MONDAY, "12:00", "13:00")));
        assertTrue(refused(on(MONDAY, "13:00", "14:00"), on(MONDAY, "08:00", "18:00")));
        assertTrue(
                refused(
                        on(MONDAY, "08:00", "09:00"),
                        on(MONDAY, "10:00", "11:00"),
                        on(MONDAY, "12:00", "13:00")));
        assertFalse(refused(on(MONDAY, "08:00", "12:00"), on(TUESDAY, "08:00", "12:00")));
    }

    @Test
    void without_hours_it_is_never_open_and_nothing_changes() {
        var none = hours();
        assertFalse(none.openAt(at(5, "10:00")));
        assertEquals(Optional.empty(), none.changesAfter(at(5, "10:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "08:29, false, 2026-01-05T08:30",
        "08:30, true, 2026-01-05T12:00",
        "11:59, true, 2026-01-05T12:00",
        "12:00, false, 2026-01-05T14:30",
        "17:29, true, 2026-01-05T17:30",
        "17:30, false, 2026-01-12T08:30"
    })
    void it_is_open_from_the_first_minute_and_closed_from_the_last(
            String clock, boolean open, LocalDateTime change) {
        assertEquals(open, MORNING_AND_AFTERNOON.openAt(at(5, clock)));
        assertEquals(Optional.of(change), MORNING_AND_AFTERNOON.changesAfter(at(5, clock)));
    }

    @Test
    void a_day_that_goes_on_in_the_next_does_not_close_at_midnight() {
        var night = hours(on(SUNDAY, "20:00", "24:00"), on(MONDAY, "00:00", "06:00"));
        assertTrue(night.openAt(at(4, "23:59")));
        assertEquals(Optional.of(at(5, "06:00")), night.changesAfter(at(4, "23:59")));
    }

    @Test
    void what_never_closes_has_no_change() {
        var always =
                hours(
                        Stream.of(WeekDay.values())
                                .map(day -> on(day, "00:00", "24:00"))
                                .toArray(OpeningInput[]::new));
        assertTrue(always.openAt(at(7, "03:00")));
        assertEquals(Optional.empty(), always.changesAfter(at(7, "03:00")));
    }

    @Test
    void they_are_kept_and_told_in_the_order_of_the_week() {
        var kept = MORNING_AND_AFTERNOON.stored();
        assertArrayEquals(new String[] {"1 08:30-12:00", "1 14:30-17:30"}, kept);
        assertEquals(MORNING_AND_AFTERNOON, WeeklyHours.stored(kept));
        assertEquals(
                new OpeningView(MONDAY, "08:30", "12:00"), MORNING_AND_AFTERNOON.views().get(0));
    }
}
