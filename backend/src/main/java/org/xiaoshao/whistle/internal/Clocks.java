package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.internal.clock.Pause;

/**
 * Starts, stops and moves the clocks of whistles; nobody else writes when something is due. The
 * caller holds the whistle.
 */
@ApplicationScoped
class Clocks {

    @Inject Deadlines deadlines;
    @Inject Pauses pauses;
    @Inject ClockLimits limits;
    @Inject Calendars calendars;
    @Inject CurrentScope currentScope;

    /**
     * Follows an event of which the state is already written.
     *
     * @param from null for the first
     */
    void follow(
            Whistle whistle,
            WhistleEventType type,
            WhistleState from,
            WhistleState to,
            Instant at) {
        if (from == to && type != WhistleEventType.CONTACTED) {
            return;
        }
        var turn = new ClockTable.Turn(type, from, to);
        var all = from == null ? List.<Deadline>of() : deadlines.of(whistle.id());
        var stopped = ClockTable.stopped(turn);
        all.stream()
                .filter(one -> one.runs() && stopped.contains(one.kind()))
                .forEach(one -> one.ended(at));
        for (var start : ClockTable.started(turn)) {
            var before = latest(all, start.kind());
            if (before.filter(one -> isSameRun(whistle, start, one)).isEmpty()) {
                start(whistle, start, before, at);
            } else if (start.runs() == ClockTable.Runs.ONCE_A_ROUND && !before.get().runs()) {
                before.get().goesOn();
                reckon(whistle, before.get());
            }
        }
    }

    private void start(
            Whistle whistle, ClockTable.Start start, Optional<Deadline> before, Instant at) {
        var round =
                start.runs() == ClockTable.Runs.ONCE_A_ROUND
                        ? whistle.round()
                        : before.map(Deadline::round).orElse(0) + 1;
        var key = new Deadline.Key(whistle.id(), start.kind().name(), round);
        var deadline = Deadline.started(key, limits.of(start.kind(), whistle), at);
        if (start.kind() == DeadlineKind.HANDLE && whistle.parentId() != null) {
            deadline.within(dueOfWhole(whistle));
        }
        var calendar = calendars.current();
        reckoned(whistle, deadline, calendar, List.of());
        var view = new ClockView(deadline, calendar, List.of());
        deadline.next(view.lookAgainAt(view.next(Set.of())));
        deadlines.persist(deadline);
    }

    /** The whole may be hidden from whoever handles a part. */
    private Instant dueOfWhole(Whistle part) {
        currentScope.openWhistle(part.parentId());
        var due = latest(deadlines.of(part.parentId()), DeadlineKind.HANDLE);
        currentScope.openWhistle(part.id());
        return due.map(Deadline::dueAt).orElse(null);
    }

    private static boolean isSameRun(Whistle whistle, ClockTable.Start start, Deadline before) {
        return switch (start.runs()) {
            case EACH_TIME -> before.runs();
            case ONCE_A_ROUND -> before.round() == whistle.round();
            case ONCE -> true;
        };
    }

    /** The handling clock stands still from then until then, or until it is resumed. */
    void pause(Whistle whistle, Instant from, Instant until) {
        pauses.persistAndFlush(new StoredPause(whistle, from, until));
        reckon(whistle, handling(whistle));
    }

    /** Ends the pause that is on, before its time. */
    void resume(Whistle whistle, Instant at) {
        pauses.of(whistle.id()).forEach(pause -> pause.resumed(at));
        reckon(whistle, handling(whistle));
    }

    /**
     * Gives the handling clock more time.
     *
     * @return when it is due now: that moment, or the last working time before
     */
    Instant extend(Whistle whistle, Instant until) {
        var handling = handling(whistle);
        var reckoning = calendars.current().reckoning();
        handling.extended(reckoning.extension(handling.run(pauses(whistle, handling)), until));
        reckon(whistle, handling);
        return handling.dueAt();
    }

    /** By the calendar as it is now; what that makes due is found when it is looked at. */
    void reckon(Whistle whistle, Deadline deadline) {
        reckoned(whistle, deadline, calendars.current(), pauses(whistle, deadline));
        deadline.next(deadline.startedAt());
    }

    private static void reckoned(
            Whistle whistle, Deadline deadline, Calendars.Known calendar, List<Pause> stoodStill) {
        deadline.reckoned(calendar, stoodStill);
        if (deadline.isOf(DeadlineKind.HANDLE)) {
            whistle.handleDue(deadline.dueAt());
        }
    }

    private List<Pause> pauses(Whistle whistle, Deadline deadline) {
        return !deadline.isOf(DeadlineKind.HANDLE)
                ? List.of()
                : pauses.of(whistle.id()).stream()
                        .filter(pause -> pause.isOf(deadline.round()))
                        .map(StoredPause::pause)
                        .toList();
    }

    private Deadline handling(Whistle whistle) {
        return latest(deadlines.of(whistle.id()), DeadlineKind.HANDLE).orElseThrow();
    }

    private static Optional<Deadline> latest(List<Deadline> all, DeadlineKind kind) {
        return all.stream()
                .filter(one -> one.isOf(kind))
                .max(Comparator.comparingInt(Deadline::round));
    }
}
