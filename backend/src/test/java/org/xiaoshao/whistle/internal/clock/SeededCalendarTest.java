package org.xiaoshao.whistle.internal.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.whistle.CalendarService;

/** The days that the migration brought, against the notices that the arithmetic is tried with. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SeededCalendarTest {

    @Inject CalendarService calendars;

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void every_day_of_the_database_is_what_the_notice_says(int year) {
        var seeded = calendars.year(year).orElseThrow();
        assertEquals(LocalDate.of(year, 12, 31).getDayOfYear(), seeded.days().size());
        for (var day : seeded.days()) {
            var noticed = Notices.CALENDAR.day(day.date());
            assertEquals(noticed.kind(), day.kind(), day.date()::toString);
            assertEquals(noticed.holiday(), day.holiday(), day.date()::toString);
        }
    }
}
