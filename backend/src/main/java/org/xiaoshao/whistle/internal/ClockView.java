package org.xiaoshao.whistle.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.internal.clock.Run;
import org.xiaoshao.whistle.internal.clock.WarningLadder;

/** What a running clock is still to be looked at for. */
record ClockView(Deadline deadline, Calendars.Known calendar, List<StoredPause> allStops) {

    /** Those of which something follows by itself when their time has passed. */
    private static final Set<DeadlineKind> LAPSING =
            EnumSet.of(DeadlineKind.ANSWER, DeadlineKind.RULE_ON_RETURN, DeadlineKind.EVALUATE);

    private List<StoredPause> stops() {
        return deadline.isOf(DeadlineKind.HANDLE)
                ? allStops.stream().filter(pause -> pause.isOf(deadline.round())).toList()
                : List.of();
    }

    private Run run() {
        return deadline.run(stops().stream().map(StoredPause::pause).toList());
    }

    /** The first step that was not taken yet. */
    Optional<WarningLadder.Rung> next(Collection<WarningStep> taken) {
        return new WarningLadder(calendar.reckoning()).next(run(), taken);
    }

    /** Whether something follows now that was not told yet. */
    boolean hasLapsed(Instant now) {
        return lapses().anyMatch(moment -> !moment.isAfter(now));
    }

    /** When there is something to do again, at the latest what is told already; null for never. */
    Instant lookAgainAt(Optional<WarningLadder.Rung> next) {
        return Stream.concat(next.map(WarningLadder.Rung::at).stream(), lapses())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The moments at which something follows; the last moment in time is still in time. */
    private Stream<Instant> lapses() {
        var silence =
                LAPSING.contains(deadline.kind()) && deadline.isUntold()
                        ? Stream.of(deadline.dueAt().plusMillis(1))
                        : Stream.<Instant>empty();
        var pauses = stops().stream().filter(StoredPause::isUntold).map(StoredPause::end);
        return Stream.concat(silence, pauses);
    }
}
