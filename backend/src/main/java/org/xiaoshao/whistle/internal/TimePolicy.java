package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleRefusal.ALREADY_URGED;
import static org.xiaoshao.whistle.WhistleRefusal.DEADLINE_PASSED;
import static org.xiaoshao.whistle.WhistleRefusal.EXTENSION_ASKED;
import static org.xiaoshao.whistle.WhistleRefusal.NOTHING_TO_UNDO;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_PAUSED;
import static org.xiaoshao.whistle.WhistleRefusal.NO_CALL_BACK_DUE;
import static org.xiaoshao.whistle.WhistleRefusal.NO_EXTENSION_ASKED;
import static org.xiaoshao.whistle.WhistleRefusal.PAUSED;
import static org.xiaoshao.whistle.WhistleRefusal.TOO_LATE;

/** The guards that look at the time: whether a clock runs, stands still or has run out. */
final class TimePolicy {

    private TimePolicy() {}

    static Policy running() {
        return Policy.unless(s -> !isPaused(s), PAUSED);
    }

    static Policy paused() {
        return Policy.unless(TimePolicy::isPaused, NOT_PAUSED);
    }

    private static boolean isPaused(Situation s) {
        var until = s.course().pausedUntil();
        return until != null && s.now().isBefore(until);
    }

    static Policy beforeDeadline() {
        return Policy.unless(
                s -> s.course().handleDueAt() != null && !s.now().isAfter(s.course().handleDueAt()),
                DEADLINE_PASSED);
    }

    static Policy noExtensionAsked() {
        return Policy.unless(s -> s.course().extensionUntil() == null, EXTENSION_ASKED);
    }

    static Policy extensionAsked() {
        return Policy.unless(s -> s.course().extensionUntil() != null, NO_EXTENSION_ASKED);
    }

    static Policy callBackDue() {
        return Policy.unless(s -> s.course().callBackDueAt() != null, NO_CALL_BACK_DUE);
    }

    /** Not longer ago than may be. */
    static Policy closedLately() {
        return Policy.unless(
                s ->
                        s.course().closedAt() == null
                                || !s.now()
                                        .isAfter(s.course().closedAt().plus(s.limits().reopen())),
                TOO_LATE);
    }

    static Policy onceADay() {
        return Policy.unless(
                s ->
                        s.course().urgedAt() == null
                                || !day(s, s.course().urgedAt()).equals(day(s, s.now())),
                ALREADY_URGED);
    }

    private static java.time.LocalDate day(Situation s, java.time.Instant at) {
        return at.atZone(s.limits().zone()).toLocalDate();
    }

    /** One's own last step, if nothing followed it and it was just now. */
    static Policy justDone() {
        return Policy.unless(
                s ->
                        s.caller()
                                .undoable()
                                .filter(at -> !s.now().isAfter(at.plus(s.limits().undo())))
                                .isPresent(),
                NOTHING_TO_UNDO);
    }
}
