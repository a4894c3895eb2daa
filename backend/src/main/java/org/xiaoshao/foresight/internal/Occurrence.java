package org.xiaoshao.foresight.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A whistle that counts.
 *
 * @param matter the version of the entry that it was admitted under
 * @param closedAt null while it is open
 */
record Occurrence(
        UUID whistle, Cell cell, UUID matter, LocalDate day, Instant at, Instant closedAt) {

    boolean isIn(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
