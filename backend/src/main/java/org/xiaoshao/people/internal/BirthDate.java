package org.xiaoshao.people.internal;

import java.time.LocalDate;

/** Days on which somebody living can have been born. */
final class BirthDate {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private BirthDate() {}

    static boolean plausible(LocalDate day, LocalDate today) {
        return !day.isBefore(EARLIEST) && !day.isAfter(today);
    }
}
