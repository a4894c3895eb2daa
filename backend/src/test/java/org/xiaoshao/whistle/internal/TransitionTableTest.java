package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleRefusal;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

@DisplayName("The transition table")
class TransitionTableTest {

    private static List<WhistleRefusal> refusals(WhistleAction action, SituationOf situation) {
        return TransitionTable.refusals(action, situation.make());
    }

    /** Who may move what from where, as the table of the domain has it. */
    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({
        "ADMIT, BLOWN, COMMUNITY_WORKER,, ADMITTED",
        "ADMIT, BLOWN, COMMUNITY_SECRETARY,, ADMITTED",
        "DECLINE, BLOWN, COMMUNITY_WORKER,, DECLINED",
        "ASK_REPORTER, BLOWN, COMMUNITY_WORKER,, WAITING_REPORTER",
        "MERGE, BLOWN, COMMUNITY_WORKER,, MERGED",
        "UNMERGE, MERGED, COMMUNITY_WORKER,, BLOWN",
        "WITHDRAW, BLOWN, RESIDENT,, WITHDRAWN",
        "WITHDRAW, WAITING_REPORTER, RESIDENT,, WITHDRAWN",
        "ANSWER, WAITING_REPORTER, RESIDENT,, BLOWN",
        "RESUME, WAITING_REPORTER, COMMUNITY_WORKER,, BLOWN",
        "OBJECT, DECLINED, RESIDENT,, BLOWN",
        "HANDLE_HERE, ADMITTED, COMMUNITY_WORKER,, IN_HAND",
        "DISPATCH, ADMITTED, COMMUNITY_SECRETARY,, DISPATCHED",
        "SIGN, DISPATCHED, DEPARTMENT_STAFF, SENT, SIGNED",
        "SIGN, IN_HAND, ORGANISATION_STAFF, SENT, SIGNED",
        "ASK_RETURN, DISPATCHED, ORGANISATION_STAFF, SENT, RETURN_ASKED",
        "RULE_ON_RETURN, RETURN_ASKED, TOWNSHIP_LEADER,, ADMITTED",
        "REPORT_FOR_DUTY, SIGNED, DEPARTMENT_HEAD, SIGNED, IN_HAND",
        "REPORT_FOR_DUTY, REWORK, DEPARTMENT_STAFF, SIGNED, IN_HAND",
        "PAUSE, IN_HAND, DEPARTMENT_STAFF, ON_SITE,",
        "ASK_EXTENSION, IN_HAND, DEPARTMENT_STAFF, ON_SITE,",
        "REPORT_DONE, IN_HAND, DEPARTMENT_STAFF, ON_SITE, HANDLED",
        "PASS_UP, IN_HAND, DEPARTMENT_STAFF, ON_SITE, ADMITTED",
        "CONFIRM, HANDLED, BUILDING_HEAD,,",
        "CONFIRM, HANDLED, UNIT_HEAD,,",
        "FEED_BACK, HANDLED, COMMUNITY_WORKER,, FED_BACK",
        "SEND_BACK, HANDLED, COMMUNITY_WORKER,, REWORK",
        "EVALUATE, FED_BACK, RESIDENT,, EVALUATED",
        "RECORD_CALL_BACK, FED_BACK, COMMUNITY_WORKER,,",
        "WRITE_OFF, EVALUATED, COMMUNITY_SECRETARY,, CLOSED",
        "SUPERVISE, BLOWN, TOWNSHIP_LEADER,,",
        "SUPERVISE, REWORK, COUNTY_ORGANISER,,",
        "REOPEN, CLOSED, RESIDENT,, REWORK",
        "REOPEN, CLOSED, COMMUNITY_SECRETARY,, REWORK",
    })
    void allows_each_move_from_its_state_by_its_role(
            WhistleAction action,
            WhistleState state,
            Role role,
            OrderState ownOrder,
            WhistleState to) {
        var situation =
                new SituationOf(state, role)
                        .with(s -> s.order = ownOrder)
                        .with(s -> s.target = WhistleState.ADMITTED)
                        .with(s -> s.closedAt = SituationOf.NOW);
        assertEquals(List.of(), refusals(action, situation));
        assertEquals(to, TransitionTable.target(action));
    }

    @ParameterizedTest
    @EnumSource(WhistleAction.class)
    void refuses_every_action_from_a_withdrawn_whistle_but_taking_that_back(WhistleAction action) {
        for (var role : Role.values()) {
            var withdrawn =
                    new SituationOf(WhistleState.WITHDRAWN, role).with(s -> s.undoable = null);
            var refusals = refusals(action, withdrawn);
            assertTrue(
                    refusals.contains(
                            action == WhistleAction.UNDO
                                    ? WhistleRefusal.NOTHING_TO_UNDO
                                    : WhistleRefusal.WRONG_STATE),
                    action + " " + role);
        }
    }

    @ParameterizedTest
    @EnumSource(WhistleAction.class)
    void gives_a_reason_for_every_state_it_refuses(WhistleAction action) {
        for (var state : WhistleState.values()) {
            var refusals = refusals(action, new SituationOf(state, Role.AUDITOR));
            var forEveryone = TransitionTable.roles(action).isEmpty();
            assertEquals(!forEveryone, refusals.contains(WhistleRefusal.NOT_YOUR_ROLE));
        }
    }

    @Test
    void lets_a_leader_who_sees_the_community_not_act_in_its_place() {
        assertEquals(
                List.of(WhistleRefusal.NOT_YOUR_COMMUNITY),
                refusals(
                        WhistleAction.ADMIT,
                        new SituationOf(WhistleState.BLOWN, Role.COMMUNITY_WORKER)
                                .with(s -> s.inCommunity = false)));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "COMMUNITY_WORKER, COMMUNITY, true",
        "COMMUNITY_WORKER, GRID, true",
        "COMMUNITY_WORKER, TOWN, false",
        "TOWNSHIP_LEADER, COMMUNITY, false",
        "TOWNSHIP_LEADER, TOWN, true",
        "TOWNSHIP_LEADER, COUNTY, false",
        "COUNTY_ORGANISER, TOWN, false",
        "COUNTY_ORGANISER, COUNTY, true",
    })
    void lets_nobody_dispatch_but_the_level_that_settles_it(
            Role role, SettlementLevel level, boolean allowed) {
        assertEquals(
                allowed ? List.of() : List.of(WhistleRefusal.NOT_YOUR_LEVEL),
                refusals(
                        WhistleAction.DISPATCH,
                        new SituationOf(WhistleState.ADMITTED, role).with(s -> s.level = level)));
    }

    @Test
    void tells_an_organisation_without_an_order_from_one_at_another_step() {
        var staff = new SituationOf(WhistleState.DISPATCHED, Role.DEPARTMENT_STAFF);
        assertEquals(List.of(WhistleRefusal.NOT_YOUR_ORDER), refusals(WhistleAction.SIGN, staff));
        assertEquals(
                List.of(WhistleRefusal.ORDER_WRONG_STATE),
                refusals(WhistleAction.SIGN, staff.with(s -> s.order = OrderState.SIGNED)));
    }

    @Test
    void lets_only_the_lead_speak_for_the_whole_and_where_none_leads_whoever_settles_it() {
        var coHandler =
                new SituationOf(WhistleState.IN_HAND, Role.DEPARTMENT_STAFF)
                        .with(s -> s.order = OrderState.ON_SITE)
                        .with(s -> s.lead = false);
        assertEquals(
                List.of(WhistleRefusal.NOT_YOUR_ORDER), refusals(WhistleAction.PASS_UP, coHandler));
        assertEquals(List.of(), refusals(WhistleAction.REPORT_DONE, coHandler));
        var here =
                new SituationOf(WhistleState.IN_HAND, Role.COMMUNITY_WORKER)
                        .with(s -> s.led = false);
        assertEquals(List.of(), refusals(WhistleAction.PASS_UP, here));
        assertEquals(List.of(), refusals(WhistleAction.REPORT_DONE, here));
        assertEquals(
                List.of(WhistleRefusal.NOT_YOUR_ORDER),
                refusals(WhistleAction.REPORT_DONE, here.with(s -> s.led = true)));
    }

    @Test
    void lets_an_order_be_given_back_in_time_and_seldom() {
        var staff =
                new SituationOf(WhistleState.DISPATCHED, Role.DEPARTMENT_STAFF)
                        .with(s -> s.order = OrderState.SENT);
        assertEquals(List.of(), refusals(WhistleAction.ASK_RETURN, staff));
        assertEquals(
                List.of(
                        WhistleRefusal.OVERRULED_BEFORE,
                        WhistleRefusal.MUST_TAKE,
                        WhistleRefusal.RETURN_WINDOW_PASSED,
                        WhistleRefusal.RETURN_QUOTA_USED),
                refusals(
                        WhistleAction.ASK_RETURN,
                        staff.with(s -> s.overruled = true)
                                .with(s -> s.dispatches = 4)
                                .with(s -> s.returnUntil = SituationOf.NOW.minusMillis(1))
                                .with(s -> s.returns = 2)));
    }

    @ParameterizedTest(name = "town a party: {0}, {1}: {2}")
    @CsvSource({
        "false, TOWNSHIP_LEADER, true",
        "false, COUNTY_ORGANISER, false",
        "true, TOWNSHIP_LEADER, false",
        "true, COUNTY_ORGANISER, true",
    })
    void lets_nobody_rule_where_they_are_a_party(boolean party, Role role, boolean allowed) {
        assertEquals(
                allowed ? List.of() : List.of(WhistleRefusal.NOT_ARBITER),
                refusals(
                        WhistleAction.RULE_ON_RETURN,
                        new SituationOf(WhistleState.RETURN_ASKED, role)
                                .with(s -> s.townIsParty = party)));
    }

    @Test
    void lets_an_objection_be_decided_by_the_secretary_and_made_once() {
        var objected =
                new SituationOf(WhistleState.BLOWN, Role.COMMUNITY_WORKER)
                        .with(s -> s.objectedAt = SituationOf.NOW);
        assertEquals(
                List.of(WhistleRefusal.SECRETARY_DECIDES), refusals(WhistleAction.ADMIT, objected));
        assertEquals(
                List.of(WhistleRefusal.SECRETARY_DECIDES),
                refusals(WhistleAction.DECLINE, objected));
        assertEquals(
                List.of(WhistleRefusal.ALREADY_OBJECTED),
                refusals(
                        WhistleAction.OBJECT,
                        new SituationOf(WhistleState.DECLINED, Role.RESIDENT)
                                .with(s -> s.objectedAt = SituationOf.NOW)));
    }

    @Test
    void lets_one_of_many_reporters_not_withdraw_what_others_reported() {
        assertEquals(
                List.of(WhistleRefusal.OTHERS_REPORTED),
                refusals(
                        WhistleAction.WITHDRAW,
                        new SituationOf(WhistleState.BLOWN, Role.RESIDENT)
                                .with(s -> s.reporters = 2)));
    }

    @Test
    void lets_nobody_check_their_own_work() {
        for (var action : List.of(WhistleAction.FEED_BACK, WhistleAction.SEND_BACK)) {
            assertEquals(
                    List.of(WhistleRefusal.OWN_WORK),
                    refusals(
                            action,
                            new SituationOf(WhistleState.HANDLED, Role.COMMUNITY_WORKER)
                                    .with(s -> s.worked = true)));
        }
    }

    @Test
    void checks_and_closes_a_part_with_the_whole_and_the_whole_after_its_parts() {
        assertEquals(
                List.of(WhistleRefusal.FOLLOWS_WHOLE),
                refusals(
                        WhistleAction.FEED_BACK,
                        new SituationOf(WhistleState.HANDLED, Role.COMMUNITY_WORKER)
                                .with(s -> s.part = true)));
        assertEquals(
                List.of(WhistleRefusal.PARTS_OPEN),
                refusals(
                        WhistleAction.FEED_BACK,
                        new SituationOf(WhistleState.HANDLED, Role.COMMUNITY_WORKER)
                                .with(s -> s.openParts = 1)));
    }

    @Test
    void gives_a_whistle_up_only_at_the_county_after_its_last_rework_and_by_two_people() {
        var last =
                new SituationOf(WhistleState.REWORK, Role.COUNTY_ORGANISER)
                        .with(s -> s.level = SettlementLevel.COUNTY);
        assertEquals(List.of(), refusals(WhistleAction.CLOSE_UNRESOLVED, last));
        assertEquals(
                List.of(WhistleRefusal.SECOND_PERSON_NEEDED),
                refusals(
                        WhistleAction.CLOSE_UNRESOLVED,
                        last.with(s -> s.unresolvedBy = SituationOf.CALLER)));
        assertEquals(
                List.of(WhistleRefusal.NOT_LAST_RESORT),
                refusals(
                        WhistleAction.CLOSE_UNRESOLVED,
                        last.with(s -> s.unresolvedBy = null).with(s -> s.reworks = 2)));
    }

    @Test
    void passes_nothing_up_from_the_county() {
        assertEquals(
                List.of(WhistleRefusal.HIGHEST_LEVEL),
                refusals(
                        WhistleAction.PASS_UP,
                        new SituationOf(WhistleState.IN_HAND, Role.DEPARTMENT_STAFF)
                                .with(s -> s.order = OrderState.ON_SITE)
                                .with(s -> s.level = SettlementLevel.COUNTY)));
    }

    @Test
    void stops_a_clock_that_runs_and_starts_one_that_stands() {
        var paused =
                new SituationOf(WhistleState.IN_HAND, Role.DEPARTMENT_STAFF)
                        .with(s -> s.order = OrderState.ON_SITE)
                        .with(s -> s.pausedUntil = SituationOf.NOW.plusSeconds(1));
        assertEquals(List.of(WhistleRefusal.PAUSED), refusals(WhistleAction.PAUSE, paused));
        assertEquals(List.of(), refusals(WhistleAction.END_PAUSE, paused));
        var over = paused.with(s -> s.pausedUntil = SituationOf.NOW);
        assertEquals(List.of(), refusals(WhistleAction.PAUSE, over));
        assertEquals(List.of(WhistleRefusal.NOT_PAUSED), refusals(WhistleAction.END_PAUSE, over));
    }

    @Test
    void gives_more_time_only_to_who_asks_before_the_deadline_and_by_who_leads_the_level() {
        var late =
                new SituationOf(WhistleState.IN_HAND, Role.DEPARTMENT_STAFF)
                        .with(s -> s.order = OrderState.ON_SITE)
                        .with(s -> s.handleDueAt = SituationOf.NOW.minusMillis(1))
                        .with(s -> s.extensionUntil = SituationOf.NOW);
        assertEquals(
                List.of(WhistleRefusal.DEADLINE_PASSED, WhistleRefusal.EXTENSION_ASKED),
                refusals(WhistleAction.ASK_EXTENSION, late));
        var secretary =
                new SituationOf(WhistleState.IN_HAND, Role.COMMUNITY_SECRETARY)
                        .with(s -> s.extensionUntil = SituationOf.NOW);
        assertEquals(List.of(), refusals(WhistleAction.RULE_ON_EXTENSION, secretary));
        assertEquals(
                List.of(WhistleRefusal.NOT_YOUR_LEVEL),
                refusals(WhistleAction.RULE_ON_EXTENSION, secretary.with(s -> s.led = false)),
                "nobody gives themselves more time");
    }

    @Test
    void opens_a_closed_whistle_again_for_ten_days() {
        var closed =
                new SituationOf(WhistleState.CLOSED, Role.RESIDENT)
                        .with(s -> s.closedAt = SituationOf.NOW.minus(SituationOf.LIMITS.reopen()));
        assertEquals(List.of(), refusals(WhistleAction.REOPEN, closed));
        assertEquals(
                List.of(WhistleRefusal.TOO_LATE),
                refusals(
                        WhistleAction.REOPEN,
                        closed.with(s -> s.closedAt = s.closedAt.minusMillis(1))));
    }

    @Test
    void lets_a_step_be_taken_back_for_five_minutes() {
        var done =
                new SituationOf(WhistleState.ADMITTED, Role.COMMUNITY_WORKER)
                        .with(s -> s.undoable = SituationOf.NOW.minusSeconds(300));
        assertEquals(List.of(), refusals(WhistleAction.UNDO, done));
        assertEquals(
                List.of(WhistleRefusal.NOTHING_TO_UNDO),
                refusals(
                        WhistleAction.UNDO,
                        done.with(s -> s.undoable = SituationOf.NOW.minusMillis(300_001))));
    }

    @Test
    void urges_once_a_day_of_the_place() {
        var urged =
                new SituationOf(WhistleState.IN_HAND, Role.RESIDENT)
                        .with(s -> s.urgedAt = java.time.Instant.parse("2026-03-01T16:00:00Z"));
        assertEquals(List.of(WhistleRefusal.ALREADY_URGED), refusals(WhistleAction.URGE, urged));
        assertEquals(
                List.of(),
                refusals(
                        WhistleAction.URGE, urged.with(s -> s.urgedAt = s.urgedAt.minusMillis(1))));
    }

    @ParameterizedTest(
            name = "source {0}, reporter {1}, blew it {2}, head of the building {3}: {4}")
    @CsvSource({
        "RESIDENT, true, true, false, true",
        "RESIDENT, false, false, true, false",
        "PATROL, true, true, true, false",
        "PATROL, true, true, false, false",
        "PATROL, true, false, false, true",
        "PATROL, false, false, true, true",
        "PATROL, false, false, false, false",
    })
    void lets_reporters_evaluate_but_never_the_staff_who_blew(
            WhistleSource source, boolean reporter, boolean blew, boolean head, boolean allowed) {
        assertEquals(
                allowed ? List.of() : List.of(WhistleRefusal.NOT_REPORTER),
                refusals(
                        WhistleAction.EVALUATE,
                        new SituationOf(WhistleState.FED_BACK, Role.BUILDING_HEAD)
                                .with(s -> s.source = source)
                                .with(s -> s.reporter = reporter)
                                .with(s -> s.blew = blew)
                                .with(s -> s.head = head)));
    }

    @ParameterizedTest(name = "secretary {0}, blew it {1}: {2}")
    @CsvSource({"true, false, true", "true, true, false", "false, false, false"})
    void lets_the_secretary_evaluate_what_staff_blew_about_no_building(
            boolean secretary, boolean blew, boolean allowed) {
        var role = secretary ? Role.COMMUNITY_SECRETARY : Role.COMMUNITY_WORKER;
        assertEquals(
                allowed,
                refusals(
                                WhistleAction.EVALUATE,
                                new SituationOf(WhistleState.FED_BACK, role)
                                        .with(s -> s.source = WhistleSource.PATROL)
                                        .with(s -> s.reporter = blew)
                                        .with(s -> s.blew = blew)
                                        .with(s -> s.building = null))
                        .isEmpty());
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
