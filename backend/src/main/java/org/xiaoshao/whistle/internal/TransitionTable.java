package org.xiaoshao.whistle.internal;

import static org.xiaoshao.shared.Role.*;
import static org.xiaoshao.whistle.WhistleAction.*;
import static org.xiaoshao.whistle.WhistleState.*;
import static org.xiaoshao.whistle.internal.Policy.*;

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
 * goes. Nothing else in the code changes a state.
 *
 * <p>Where orders are concerned the lead's order drives the state: a co-handler's step moves only
 * its own order, and the whistle is handled when the last order is done.
 */
public final class TransitionTable {

    private static final Set<Role> COMMUNITY = EnumSet.of(COMMUNITY_WORKER, COMMUNITY_SECRETARY);
    private static final Set<Role> ANSWERING =
            EnumSet.of(ORGANISATION_STAFF, DEPARTMENT_STAFF, DEPARTMENT_HEAD);
    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    /** The auditor changes nothing, the administrator sees no whistles, systems need a grant. */
    private static final Set<Role> NEVER_BLOWS = EnumSet.of(AUDITOR, ADMINISTRATOR, INTEGRATOR);

    private record Move(Set<Role> roles, WhistleState to, List<Policy> policies) {}

    private static final Map<WhistleAction, Move> MOVES = new EnumMap<>(WhistleAction.class);

    static {
        move(ADMIT, COMMUNITY, ADMITTED, from(BLOWN), inYourCommunity());
        move(DECLINE, COMMUNITY, DECLINED, from(BLOWN), inYourCommunity());
        move(DISPATCH, COMMUNITY, DISPATCHED, from(ADMITTED), inYourCommunity());
        move(
                SIGN,
                ANSWERING,
                SIGNED,
                from(DISPATCHED, SIGNED, IN_HAND, REWORK),
                ownOrder(OrderState.SENT));
        move(
                REPORT_FOR_DUTY,
                ANSWERING,
                IN_HAND,
                from(DISPATCHED, SIGNED, IN_HAND, REWORK),
                ownOrder(OrderState.SIGNED));
        move(
                REPORT_DONE,
                ANSWERING,
                HANDLED,
                from(DISPATCHED, SIGNED, IN_HAND, REWORK),
                ownOrder(OrderState.ON_SITE));
        move(FEED_BACK, COMMUNITY, FED_BACK, from(HANDLED), inYourCommunity(), notOwnWork());
        move(EVALUATE, EVERYONE, EVALUATED, from(FED_BACK), mayEvaluate(), onceARound());
        move(
                WRITE_OFF,
                EnumSet.of(COMMUNITY_SECRETARY),
                CLOSED,
                from(EVALUATED),
                inYourCommunity(),
                solved());
    }

    private TransitionTable() {}

    /** The roles that an action is for; empty means everyone, with or without login. */
    public static Set<Role> roles(WhistleAction action) {
        var roles = MOVES.get(action).roles();
        return roles == EVERYONE ? Set.of() : Set.copyOf(roles);
    }

    /** Whether a caller with these roles may blow; those without login may. */
    public static boolean mayBlow(Set<Role> roles) {
        return roles.isEmpty() || roles.stream().anyMatch(role -> !NEVER_BLOWS.contains(role));
    }

    /** Where the action takes the whistle when it completes. */
    public static WhistleState target(WhistleAction action) {
        return MOVES.get(action).to();
    }

    /** Every reason why the action is not possible now, most telling first; empty allows. */
    public static List<WhistleRefusal> refusals(WhistleAction action, Situation situation) {
        return MOVES.get(action).policies().stream()
                .flatMap(policy -> policy.refuse(situation).stream())
                .toList();
    }

    private static void move(
            WhistleAction action, Set<Role> roles, WhistleState to, Policy... policies) {
        var all = new java.util.ArrayList<Policy>();
        if (roles != EVERYONE) {
            all.add(oneOf(roles));
        }
        all.addAll(List.of(policies));
        MOVES.put(action, new Move(roles, to, List.copyOf(all)));
    }
}
