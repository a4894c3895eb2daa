package org.xiaoshao.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.shared.DomainException;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-01, PERIOD_REVERSED, to",
        "2024-01-01, 2027-01-01, PERIOD_TOO_LONG, to",
        "2024-02-29, 2027-02-28, PERIOD_TOO_LONG, to",
        "0000-12-31, 0001-01-01, PERIOD_OUT_OF_RANGE, from",
        "9998-12-31, 9999-01-01, PERIOD_OUT_OF_RANGE, to",
        "-999999999-01-01, 2026-01-01, PERIOD_OUT_OF_RANGE, from",
        "2026-01-01, +999999999-12-31, PERIOD_OUT_OF_RANGE, to"
    })
    void a_period_that_nobody_can_mean_is_refused(
            String from, String to, String code, String field) {
        var first = LocalDate.parse(from);
        var last = LocalDate.parse(to);
        var refused = assertThrows(DomainException.class, () -> new Period(first, last));
        assertEquals(code, refused.code());
        assertEquals(field, refused.field());
    }

    @Test
    void three_whole_years_are_not_too_long() {
        assertDoesNotThrow(
                () -> new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2026-12-31")));
    }

    @Test
    void days_are_those_of_shanghai_and_the_last_one_is_inside() {
        var day = LocalDate.parse("2026-11-24");
        var period = new Period(day, day);
        assertEquals(Instant.parse("2026-11-23T16:00:00Z"), period.start());
        assertEquals(Instant.parse("2026-11-24T16:00:00Z"), period.end());
    }
}
