package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xiaoshao.whistle.DeadlineKind.*;
import static org.xiaoshao.whistle.WhistleState.DISPATCHED;
import static org.xiaoshao.whistle.WhistleState.FED_BACK;
import static org.xiaoshao.whistle.WhistleState.IN_HAND;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

class ClockTableTest {

    /** The event hardly ever matters. */
    private static ClockTable.Turn turn(WhistleState from, WhistleState to) {
        return new ClockTable.Turn(WhistleEventType.REHOMED, from, to);
    }

    private static List<DeadlineKind> started(WhistleState from, WhistleState to) {
        return ClockTable.started(turn(from, to)).stream().map(ClockTable.Start::kind).toList();
    }

    @ParameterizedTest(name = "{0} to {1} starts {2} and ends {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                BLOWN,            ADMIT,            ",
                "-,                HANDLED,          CHECK FEED_BACK,  ",
                "BLOWN,            DECLINED,         '',               ADMIT",
                "BLOWN,            WAITING_REPORTER, ANSWER,           ADMIT",
                "BLOWN,            MERGED,           '',               ADMIT",
                "WAITING_REPORTER, BLOWN,            ADMIT,            ANSWER",
                "WAITING_REPORTER, WITHDRAWN,        '',               ANSWER",
                "BLOWN,            ADMITTED,         DISPATCH HANDLE,  ADMIT",
                "ADMITTED,         IN_HAND,          CONTACT HANDLE,   DISPATCH",
                "ADMITTED,         DISPATCHED,       SIGN CONTACT HANDLE, DISPATCH",
                "DISPATCHED,       RETURN_ASKED,     RULE_ON_RETURN HANDLE, SIGN",
                "RETURN_ASKED,     ADMITTED,         DISPATCH HANDLE,  RULE_ON_RETURN",
                "RETURN_ASKED,     DISPATCHED,       SIGN CONTACT HANDLE, RULE_ON_RETURN",
                "DISPATCHED,       SIGNED,           HANDLE,           SIGN",
                "IN_HAND,          HANDLED,          CHECK FEED_BACK,  HANDLE",
                "HANDLED,          FED_BACK,         EVALUATE,         CONTACT CHECK FEED_BACK",
                "HANDLED,          REWORK,           HANDLE,           CHECK FEED_BACK",
                "FED_BACK,         EVALUATED,        '',               EVALUATE",
                "EVALUATED,        REWORK,           HANDLE,           ",
                "CLOSED,           REWORK,           HANDLE,           ",
            })
    void a_turn_starts_and_ends(WhistleState from, WhistleState to, String starts, String ends) {
        assertEquals(kinds(starts), Set.copyOf(started(from, to)));
        var running = from == null ? EnumSet.noneOf(DeadlineKind.class) : runningIn(from);
        running.retainAll(ClockTable.stopped(turn(from, to)));
        assertEquals(kinds(ends), running);
    }

    @Test
    void contacting_the_reporter_ends_that_clock_alone() {
        var contacted = new ClockTable.Turn(WhistleEventType.CONTACTED, IN_HAND, IN_HAND);
        var running = runningIn(IN_HAND);
        running.add(CONTACT);
        running.retainAll(ClockTable.stopped(contacted));
        assertEquals(Set.of(CONTACT), running);
        assertEquals(List.of(), ClockTable.started(contacted));
    }

    @Test
    void no_clock_starts_while_the_whistle_stays_where_it_is() {
        for (var state : WhistleState.values()) {
            assertEquals(List.of(), started(state, state), state::name);
        }
    }

    @Test
    void nothing_runs_on_when_a_whistle_is_settled() {
        for (var state : EnumSet.complementOf(EnumSet.copyOf(WhistleState.OPEN))) {
            assertEquals(
                    EnumSet.allOf(DeadlineKind.class), ClockTable.stopped(turn(FED_BACK, state)));
        }
    }

    @Test
    void handling_goes_on_in_its_round_and_contact_is_never_wanted_twice() {
        var dispatched = ClockTable.started(turn(WhistleState.ADMITTED, DISPATCHED));
        assertEquals(
                List.of(
                        new ClockTable.Start(SIGN, ClockTable.Runs.EACH_TIME),
                        new ClockTable.Start(CONTACT, ClockTable.Runs.ONCE),
                        new ClockTable.Start(HANDLE, ClockTable.Runs.ONCE_A_ROUND)),
                dispatched);
    }

    /** The kinds that an earlier turn can have left running there. */
    private static EnumSet<DeadlineKind> runningIn(WhistleState state) {
        var running = EnumSet.allOf(DeadlineKind.class);
        running.removeAll(ClockTable.stopped(turn(null, state)));
        return running;
    }

    private static Set<DeadlineKind> kinds(String names) {
        var found = EnumSet.noneOf(DeadlineKind.class);
        if (names != null) {
            Arrays.stream(names.split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(DeadlineKind::valueOf)
                    .forEach(found::add);
        }
        return found;
    }
}
