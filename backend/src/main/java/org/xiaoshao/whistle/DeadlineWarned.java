package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of the warning ladder was taken: told in the transaction that writes it down, which sees
 * nothing but this whistle.
 *
 * @param dueAt when the clock is due, as far as is known then
 */
public record DeadlineWarned(
        UUID whistle,
        DeadlineKind kind,
        int round,
        WarningStep step,
        WarningLevel level,
        Instant dueAt) {}
