package org.xiaoshao.whistle.internal;

import static org.xiaoshao.shared.Role.ADMINISTRATOR;
import static org.xiaoshao.shared.Role.AUDITOR;
import static org.xiaoshao.shared.Role.BUILDING_HEAD;
import static org.xiaoshao.shared.Role.COMMUNITY_SECRETARY;
import static org.xiaoshao.shared.Role.COMMUNITY_WORKER;
import static org.xiaoshao.shared.Role.COUNTY_ORGANISER;
import static org.xiaoshao.shared.Role.DEPARTMENT_HEAD;
import static org.xiaoshao.shared.Role.DEPARTMENT_STAFF;
import static org.xiaoshao.shared.Role.GRID_MEMBER;
import static org.xiaoshao.shared.Role.INTEGRATOR;
import static org.xiaoshao.shared.Role.ORGANISATION_STAFF;
import static org.xiaoshao.shared.Role.TOWNSHIP_LEADER;
import static org.xiaoshao.shared.Role.UNIT_HEAD;
import static org.xiaoshao.whistle.WhistleAction.*;
import static org.xiaoshao.whistle.WhistleState.ADMITTED;
import static org.xiaoshao.whistle.WhistleState.BLOWN;
import static org.xiaoshao.whistle.WhistleState.CLOSED;
import static org.xiaoshao.whistle.WhistleState.DECLINED;
import static org.xiaoshao.whistle.WhistleState.DISPATCHED;
import static org.xiaoshao.whistle.WhistleState.EVALUATED;
import static org.xiaoshao.whistle.WhistleState.FED_BACK;
import static org.xiaoshao.whistle.WhistleState.HANDLED;
import static org.xiaoshao.whistle.WhistleState.IN_HAND;
import static org.xiaoshao.whistle.WhistleState.MERGED;
import static org.xiaoshao.whistle.WhistleState.RETURN_ASKED;
import static org.xiaoshao.whistle.WhistleState.REWORK;
import static org.xiaoshao.whistle.WhistleState.SIGNED;
import static org.xiaoshao.whistle.WhistleState.WAITING_REPORTER;
import static org.xiaoshao.whistle.WhistleState.WITHDRAWN;
import static org.xiaoshao.whistle.internal.CoursePolicy.*;
import static org.xiaoshao.whistle.internal.Policy.*;
import static org.xiaoshao.whistle.internal.ReturnPolicy.*;
import static org.xiaoshao.whistle.internal.TimePolicy.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleRefusal;
import org.xiaoshao.whistle.WhistleState;

/**
 * The loop as a table: for each action who may do it, under which policies, and where the whistle
 * goes. Nothing else in the code changes a state. Who it is for is asked before where it stands: a
 * caller is told first what they can never change.
 *
 * <p>Where orders are concerned the lead's order drives the state: a co-handler's step moves only
 * its own order, and the whistle is handled when the last order and the last part are done.
 */
public final class TransitionTable {

    private static final Set<Role> COMMUNITY = EnumSet.of(COMMUNITY_WORKER, COMMUNITY_SECRETARY);
    private static final Set<Role> SETTLING = with(COMMUNITY, TOWNSHIP_LEADER, COUNTY_ORGANISER);
    private static final Set<Role> ARBITERS = EnumSet.of(TOWNSHIP_LEADER, COUNTY_ORGANISER);
    private static final Set<Role> ANSWERING =
            EnumSet.of(ORGANISATION_STAFF, DEPARTMENT_STAFF, DEPARTMENT_HEAD);
    private static final Set<Role> HANDLING = with(SETTLING, ANSWERING.toArray(Role[]::new));
    private static final Set<Role> ON_DUTY = with(HANDLING, GRID_MEMBER, BUILDING_HEAD, UNIT_HEAD);
    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    /** The auditor changes nothing, the administrator sees no whistles, systems need a grant. */
    private static final Set<Role> NEVER_BLOWS = EnumSet.of(AUDITOR, ADMINISTRATOR, INTEGRATOR);

    /** An order may be taken and worked on in these, a co-handler's whatever the lead does. */
    private static final WhistleState[] ORDERED = {
        DISPATCHED, RETURN_ASKED, SIGNED, IN_HAND, REWORK
    };

    private record Move(Set<Role> roles, WhistleState to, List<Policy> policies) {}

    private static final Map<WhistleAction, Move> MOVES = new EnumMap<>(WhistleAction.class);

    static {
        admission();
        conversation();
        handling();
        returns();
        time();
        checking();
        closing();
    }

    private TransitionTable() {}

    private static void admission() {
        move(ADMIT, COMMUNITY, ADMITTED, inYourCommunity(), from(BLOWN), secretaryAfterObjection());
        move(
                DECLINE,
                COMMUNITY,
                DECLINED,
                inYourCommunity(),
                from(BLOWN),
                secretaryAfterObjection());
        move(MERGE, COMMUNITY, MERGED, inYourCommunity(), from(BLOWN), whole());
        move(UNMERGE, COMMUNITY, BLOWN, inYourCommunity(), from(MERGED), targetUnhandled());
    }

    private static void conversation() {
        move(ASK_REPORTER, COMMUNITY, WAITING_REPORTER, inYourCommunity(), from(BLOWN));
        move(ANSWER, EVERYONE, BLOWN, reporter(), from(WAITING_REPORTER));
        move(RESUME, COMMUNITY, BLOWN, inYourCommunity(), from(WAITING_REPORTER));
        move(
                WITHDRAW,
                EVERYONE,
                WITHDRAWN,
                reporter(),
                from(BLOWN, WAITING_REPORTER),
                onlyReporter());
        move(OBJECT, EVERYONE, BLOWN, reporter(), from(DECLINED), objectsOnce());
        stay(SUPPLEMENT, EVERYONE, reporter(), from(BLOWN, unhandled()));
        stay(URGE, EVERYONE, reporter(), from(BLOWN, unhandled()), onceADay());
    }

    private static void handling() {
        move(DISPATCH, SETTLING, DISPATCHED, atYourLevel(), from(ADMITTED));
        move(HANDLE_HERE, SETTLING, IN_HAND, atYourLevel(), from(ADMITTED, REWORK), notLedAgain());
        stay(SPLIT, HANDLING, takesPart(), from(ADMITTED, DISPATCHED, SIGNED, IN_HAND));
        move(SIGN, ANSWERING, SIGNED, ownOrder(OrderState.SENT), from(DISPATCHED, ORDERED));
        move(
                REPORT_FOR_DUTY,
                ANSWERING,
                IN_HAND,
                ownOrder(OrderState.SIGNED),
                from(DISPATCHED, ORDERED));
        move(
                REPORT_DONE,
                HANDLING,
                HANDLED,
                onSite(),
                from(IN_HAND, DISPATCHED, RETURN_ASKED, SIGNED, REWORK));
        move(PASS_UP, HANDLING, ADMITTED, leads(), from(IN_HAND), notAtTheTop());
        stay(
                CONTACT_REPORTER,
                HANDLING,
                takesPart(),
                from(ADMITTED, DISPATCHED, RETURN_ASKED, SIGNED, IN_HAND, HANDLED, REWORK));
    }

    private static void returns() {
        move(
                ASK_RETURN,
                ANSWERING,
                RETURN_ASKED,
                ownOrder(OrderState.SENT),
                from(DISPATCHED, SIGNED, IN_HAND),
                notOverruled(),
                mayGoOn(),
                inTime(),
                withinQuota());
        move(
                RULE_ON_RETURN,
                ARBITERS,
                ADMITTED,
                arbiter(),
                from(RETURN_ASKED, DISPATCHED, SIGNED, IN_HAND),
                returnAsked());
    }

    private static void time() {
        stay(PAUSE, HANDLING, leads(), from(IN_HAND), running());
        stay(END_PAUSE, HANDLING, leads(), from(IN_HAND), paused());
        stay(ASK_EXTENSION, HANDLING, leads(), from(IN_HAND), beforeDeadline(), noExtensionAsked());
        stay(RULE_ON_EXTENSION, SETTLING, rulesOnTime(), from(IN_HAND), extensionAsked());
    }

    private static void checking() {
        stay(
                CONFIRM,
                EnumSet.of(BUILDING_HEAD, UNIT_HEAD),
                headOfThePlace(),
                from(HANDLED),
                confirmsOnce());
        move(
                FEED_BACK,
                COMMUNITY,
                FED_BACK,
                inYourCommunity(),
                from(HANDLED),
                whole(),
                partsHandled(),
                notOwnWork());
        move(SEND_BACK, COMMUNITY, REWORK, inYourCommunity(), from(HANDLED), notOwnWork());
        move(EVALUATE, EVERYONE, EVALUATED, mayEvaluate(), from(FED_BACK), onceARound());
        stay(
                RECORD_CALL_BACK,
                COMMUNITY,
                inYourCommunity(),
                from(FED_BACK),
                callBackDue(),
                notOwnWork());
    }

    private static void closing() {
        move(
                WRITE_OFF,
                EnumSet.of(COMMUNITY_SECRETARY),
                CLOSED,
                inYourCommunity(),
                from(EVALUATED),
                solved());
        move(
                CLOSE_UNRESOLVED,
                ARBITERS,
                CLOSED,
                givesUp(),
                from(REWORK),
                lastResort(),
                anotherPerson());
        move(
                REOPEN,
                EVERYONE,
                REWORK,
                reporterOrSecretary(),
                from(CLOSED),
                whole(),
                closedLately());
        stay(SUPERVISE, ARBITERS, supervises(), from(BLOWN, open()));
        move(UNDO, with(HANDLING, BUILDING_HEAD, UNIT_HEAD), null, justDone());
    }

    /** The roles that an action is for; empty means everyone, with or without login. */
    public static Set<Role> roles(WhistleAction action) {
        var roles = MOVES.get(action).roles();
        return roles == EVERYONE ? Set.of() : Set.copyOf(roles);
    }

    /** Whether a caller with these roles may blow; those without login may. */
    public static boolean mayBlow(Set<Role> roles) {
        return roles.isEmpty() || roles.stream().anyMatch(role -> !NEVER_BLOWS.contains(role));
    }

    /**
     * Whether a caller with these roles may join a whistle. Those on duty find things, work on them
     * and check them; they do not report them as their own trouble.
     */
    static boolean mayJoin(Set<Role> roles) {
        return mayBlow(roles) && Collections.disjoint(roles, ON_DUTY);
    }

    /** Where the action takes the whistle when it completes; null when it stays where it is. */
    public static WhistleState target(WhistleAction action) {
        return MOVES.get(action).to();
    }

    /** Every reason why the action is not possible now, most telling first; empty allows. */
    public static List<WhistleRefusal> refusals(WhistleAction action, Situation situation) {
        return MOVES.get(action).policies().stream()
                .flatMap(policy -> policy.refuse(situation).stream())
                .toList();
    }

    private static void stay(WhistleAction action, Set<Role> roles, Policy... policies) {
        move(action, roles, null, policies);
    }

    private static void move(
            WhistleAction action, Set<Role> roles, WhistleState to, Policy... policies) {
        var all = new ArrayList<Policy>();
        if (roles != EVERYONE) {
            all.add(oneOf(roles));
        }
        all.addAll(List.of(policies));
        MOVES.put(action, new Move(roles, to, List.copyOf(all)));
    }

    private static WhistleState[] open() {
        return WhistleState.OPEN.toArray(WhistleState[]::new);
    }

    private static WhistleState[] unhandled() {
        return UNHANDLED.toArray(WhistleState[]::new);
    }

    private static Set<Role> with(Set<Role> some, Role... others) {
        var all = EnumSet.copyOf(some);
        all.addAll(Arrays.asList(others));
        return all;
    }
}
