package org.xiaoshao.whistle.internal;

import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.SupervisionCause;
import org.xiaoshao.whistle.WarningStep;

/**
 * What makes a supervision: each but a leader's choice makes one, whatever number of backends sees
 * it.
 *
 * @param kind the clock that ran out; null unless one did
 * @param step the step of the ladder; null without a clock
 * @param round which run of the clock, or the round of handling that was evaluated; null otherwise
 */
record Occasion(SupervisionCause cause, DeadlineKind kind, WarningStep step, Integer round) {

    static final Occasion CHOSEN = new Occasion(SupervisionCause.CHOSEN, null, null, null);
    static final Occasion RETURNED_TWICE =
            new Occasion(SupervisionCause.RETURNED_TWICE, null, null, null);

    static Occasion unsatisfied(int round) {
        return new Occasion(SupervisionCause.UNSATISFIED, null, null, round);
    }
}
