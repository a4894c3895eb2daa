package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleState.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/**
 * When each clock starts and stops, as a table: a clock starts when the whistle comes into one of
 * the states it starts in, runs while the whistle stays in those it runs in, and stops when it
 * leaves them or an event that stops it is written.
 */
final class ClockTable {

    /** How often a clock runs. */
    enum Runs {
        /** Anew each time. */
        EACH_TIME,
        /** Once in each round of handling: when the whistle comes back, the same clock goes on. */
        ONCE_A_ROUND,
        /** Once in all. */
        ONCE
    }

    private record Row(
            DeadlineKind kind,
            Runs runs,
            Set<WhistleState> startsIn,
            Set<WhistleState> runsIn,
            Set<WhistleEventType> stoppedBy) {}

    /** One event, and the states before and after it; before the first there is none. */
    record Turn(WhistleEventType type, WhistleState from, WhistleState to) {}

    /** A clock that an event starts. */
    record Start(DeadlineKind kind, Runs runs) {}

    private static final Set<WhistleState> HANDLING =
            EnumSet.of(ADMITTED, DISPATCHED, RETURN_ASKED, SIGNED, IN_HAND, REWORK);
    private static final Set<WhistleState> UNTIL_TOLD =
            EnumSet.of(ADMITTED, DISPATCHED, RETURN_ASKED, SIGNED, IN_HAND, HANDLED, REWORK);

    private static final List<Row> ROWS =
            List.of(
                    during(DeadlineKind.ADMIT, BLOWN),
                    during(DeadlineKind.ANSWER, WAITING_REPORTER),
                    during(DeadlineKind.DISPATCH, ADMITTED),
                    during(DeadlineKind.SIGN, DISPATCHED),
                    during(DeadlineKind.RULE_ON_RETURN, RETURN_ASKED),
                    new Row(
                            DeadlineKind.CONTACT,
                            Runs.ONCE,
                            EnumSet.of(DISPATCHED, IN_HAND),
                            UNTIL_TOLD,
                            EnumSet.of(WhistleEventType.CONTACTED)),
                    new Row(
                            DeadlineKind.HANDLE,
                            Runs.ONCE_A_ROUND,
                            HANDLING,
                            HANDLING,
                            EnumSet.noneOf(WhistleEventType.class)),
                    during(DeadlineKind.CHECK, HANDLED),
                    during(DeadlineKind.FEED_BACK, HANDLED),
                    during(DeadlineKind.EVALUATE, FED_BACK));

    private ClockTable() {}

    private static Row during(DeadlineKind kind, WhistleState state) {
        return new Row(
                kind,
                Runs.EACH_TIME,
                EnumSet.of(state),
                EnumSet.of(state),
                EnumSet.noneOf(WhistleEventType.class));
    }

    /** The clocks that stop, if they run. */
    static Set<DeadlineKind> stopped(Turn turn) {
        var stopped = EnumSet.noneOf(DeadlineKind.class);
        for (var row : ROWS) {
            if (row.stoppedBy().contains(turn.type()) || !row.runsIn().contains(turn.to())) {
                stopped.add(row.kind());
            }
        }
        return stopped;
    }

    /** The clocks that start, unless they run already or have had their run. */
    static List<Start> started(Turn turn) {
        var started = new ArrayList<Start>();
        for (var row : ROWS) {
            var comes = row.startsIn().contains(turn.to()) && turn.from() != turn.to();
            if (comes && !row.stoppedBy().contains(turn.type())) {
                started.add(new Start(row.kind(), row.runs()));
            }
        }
        return started;
    }
}
