package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleRefusal;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

@DisplayName("The transition table")
class TransitionTableTest {

    /** Someone to whom nothing is refused but for the state and the role, which are given. */
    private static Situation situation(WhistleState state, Role role, OrderState ownOrder) {
        return new Situation(
                state,
                WhistleSource.RESIDENT,
                Set.of(role),
                true,
                true,
                true,
                Optional.ofNullable(ownOrder),
                false,
                true,
                false,
                true);
    }

    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({
        "ADMIT, BLOWN, COMMUNITY_WORKER,",
        "ADMIT, BLOWN, COMMUNITY_SECRETARY,",
        "DECLINE, BLOWN, COMMUNITY_WORKER,",
        "DISPATCH, ADMITTED, COMMUNITY_WORKER,",
        "SIGN, DISPATCHED, DEPARTMENT_STAFF, SENT",
        "SIGN, IN_HAND, ORGANISATION_STAFF, SENT",
        "REPORT_FOR_DUTY, SIGNED, DEPARTMENT_HEAD, SIGNED",
        "REPORT_FOR_DUTY, REWORK, DEPARTMENT_STAFF, SIGNED",
        "REPORT_DONE, IN_HAND, DEPARTMENT_STAFF, ON_SITE",
        "FEED_BACK, HANDLED, COMMUNITY_WORKER,",
        "EVALUATE, FED_BACK, RESIDENT,",
        "WRITE_OFF, EVALUATED, COMMUNITY_SECRETARY,",
    })
    void allows_each_move_from_its_state_by_its_role(
            WhistleAction action, WhistleState state, Role role, OrderState ownOrder) {
        assertEquals(List.of(), TransitionTable.refusals(action, situation(state, role, ownOrder)));
    }

    @ParameterizedTest
    @EnumSource(WhistleAction.class)
    void refuses_every_action_from_a_closed_or_declined_whistle(WhistleAction action) {
        for (var state : EnumSet.of(WhistleState.CLOSED, WhistleState.DECLINED)) {
            for (var role : Role.values()) {
                var refusals =
                        TransitionTable.refusals(action, situation(state, role, OrderState.SENT));
                assertTrue(refusals.contains(WhistleRefusal.WRONG_STATE), state + " " + role);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WhistleAction.class)
    void gives_a_reason_for_every_state_it_refuses(WhistleAction action) {
        for (var state : WhistleState.values()) {
            var refusals =
                    TransitionTable.refusals(
                            action, situation(state, Role.AUDITOR, OrderState.SENT));
            var forEveryone = TransitionTable.roles(action).isEmpty();
            assertEquals(!forEveryone, refusals.contains(WhistleRefusal.NOT_YOUR_ROLE));
        }
    }

    @Test
    void lets_a_leader_who_sees_the_community_not_act_in_its_place() {
        var seen = situation(WhistleState.BLOWN, Role.COMMUNITY_WORKER, null);
        var fromOutside =
                new Situation(
                        seen.state(),
                        seen.source(),
                        seen.roles(),
                        false,
                        false,
                        false,
                        Optional.empty(),
                        false,
                        true,
                        false,
                        false);
        assertEquals(
                List.of(WhistleRefusal.NOT_YOUR_COMMUNITY),
                TransitionTable.refusals(WhistleAction.ADMIT, fromOutside));
    }

    @Test
    void tells_an_organisation_without_an_order_from_one_at_another_step() {
        assertEquals(
                List.of(WhistleRefusal.NOT_YOUR_ORDER),
                TransitionTable.refusals(
                        WhistleAction.SIGN,
                        situation(WhistleState.DISPATCHED, Role.DEPARTMENT_STAFF, null)));
        assertEquals(
                List.of(WhistleRefusal.ORDER_WRONG_STATE),
                TransitionTable.refusals(
                        WhistleAction.SIGN,
                        situation(
                                WhistleState.DISPATCHED,
                                Role.DEPARTMENT_STAFF,
                                OrderState.SIGNED)));
    }

    @Test
    void lets_nobody_check_their_own_work() {
        var own =
                new Situation(
                        WhistleState.HANDLED,
                        WhistleSource.RESIDENT,
                        Set.of(Role.COMMUNITY_WORKER),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        true,
                        true,
                        false,
                        false);
        assertEquals(
                List.of(WhistleRefusal.OWN_WORK),
                TransitionTable.refusals(WhistleAction.FEED_BACK, own));
    }

    @ParameterizedTest(name = "source {0}, reporter {1}, head of the building {2}: {3}")
    @CsvSource({
        "RESIDENT, true, false, true",
        "RESIDENT, false, true, false",
        "PATROL, true, true, false",
        "PATROL, true, false, false",
        "PATROL, false, true, true",
        "PATROL, false, false, false",
    })
    void lets_reporters_evaluate_but_never_the_staff_who_blew(
            WhistleSource source, boolean reporter, boolean head, boolean allowed) {
        var situation =
                new Situation(
                        WhistleState.FED_BACK,
                        source,
                        Set.of(Role.BUILDING_HEAD),
                        false,
                        head,
                        reporter,
                        Optional.empty(),
                        false,
                        true,
                        false,
                        false);
        assertEquals(
                allowed ? List.of() : List.of(WhistleRefusal.NOT_REPORTER),
                TransitionTable.refusals(WhistleAction.EVALUATE, situation));
    }

    @ParameterizedTest(name = "secretary {0}, reporter {1}: {2}")
    @CsvSource({"true, false, true", "true, true, false", "false, false, false"})
    void lets_the_secretary_evaluate_what_staff_blew_about_no_building(
            boolean secretary, boolean reporter, boolean allowed) {
        var situation =
                new Situation(
                        WhistleState.FED_BACK,
                        WhistleSource.PATROL,
                        Set.of(secretary ? Role.COMMUNITY_SECRETARY : Role.COMMUNITY_WORKER),
                        true,
                        false,
                        reporter,
                        Optional.empty(),
                        false,
                        false,
                        false,
                        false);
        assertEquals(
                allowed, TransitionTable.refusals(WhistleAction.EVALUATE, situation).isEmpty());
    }

    @Test
    void lets_everyone_blow_but_the_auditor_the_administrator_and_systems() {
        for (var role : Role.values()) {
            var never =
                    EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.INTEGRATOR).contains(role);
            assertEquals(!never, TransitionTable.mayBlow(Set.of(role)), role.name());
        }
        assertTrue(TransitionTable.mayBlow(Set.of()), "without login");
        assertFalse(TransitionTable.mayBlow(Set.of(Role.AUDITOR, Role.INTEGRATOR)));
    }
}
