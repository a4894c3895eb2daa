package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is not to be disturbed, by the clocks in China. */
class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        // Over midnight: before, at the beginning, at night, at the end.
        "22:00, 07:00, 2026-11-26T21:59:59+08:00, ",
        "22:00, 07:00, 2026-11-26T22:00:00+08:00, 2026-11-27T07:00:00+08:00",
        "22:00, 07:00, 2026-11-27T00:30:00+08:00, 2026-11-27T07:00:00+08:00",
        "22:00, 07:00, 2026-11-27T07:00:00+08:00, ",
        // Within a day, and the day is that in China.
        "12:00, 14:30, 2026-11-26T11:59:59+08:00, ",
        "12:00, 14:30, 2026-11-26T12:00:00+08:00, 2026-11-26T14:30:00+08:00",
        "12:00, 14:30, 2026-11-26T05:00:00Z, 2026-11-26T14:30:00+08:00",
        "12:00, 14:30, 2026-11-26T14:30:00+08:00, ",
        // The last night of a year.
        "22:00, 07:00, 2026-12-31T23:00:00+08:00, 2027-01-01T07:00:00+08:00"
    })
    void they_hold_until_they_are_over(LocalTime from, LocalTime to, String now, String over) {
        assertEquals(
                Optional.ofNullable(over).map(Instant::parse),
                new QuietHours(from, to).overAt(Instant.parse(now)));
    }

    @Test
    void there_are_none_where_none_are_chosen() {
        assertEquals(Optional.empty(), QuietHours.of(null, null));
    }
}
