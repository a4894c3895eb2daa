package org.xiaoshao.whistle.internal.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.whistle.CalendarDayKind;

/** The notices as typed, against a library that keeps them. */
class StatutoryCalendarTest {

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void the_notices_and_tyme4j_agree_on_every_day_that_is_worked(int year) {
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(
                        day ->
                                assertEquals(
                                        isWorked(day),
                                        Notices.CALENDAR.isWorked(day),
                                        day::toString));
    }

    @Test
    void tyme4j_calls_the_weekend_before_dragon_boat_2024_a_holiday_and_the_notice_does_not() {
        var saturday = LocalDate.of(2024, 6, 8);
        assertEquals("端午节", LegalHoliday.fromYmd(2024, 6, 8).getName());
        assertEquals(CalendarDayKind.WEEKEND, Notices.CALENDAR.day(saturday).kind());
    }

    private static boolean isWorked(LocalDate day) {
        var legal = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return legal == null ? WorkingCalendar.byWeek(day).isWorked() : legal.isWork();
    }
}
