package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleRefusal.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.WhistleRefusal;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/** A named guard of a move: it allows, or refuses with its reason. */
@FunctionalInterface
interface Policy {

    /** Empty allows. */
    Optional<WhistleRefusal> refuse(Situation situation);

    /** Only these roles. */
    static Policy oneOf(Set<Role> roles) {
        return refuseUnless(s -> s.roles().stream().anyMatch(roles::contains), NOT_YOUR_ROLE);
    }

    /** Only from these states. */
    static Policy from(WhistleState first, WhistleState... others) {
        var states = EnumSet.of(first, others);
        return refuseUnless(s -> states.contains(s.state()), WRONG_STATE);
    }

    /** Only the community the whistle belongs to; seeing it from a town or county is not enough. */
    static Policy inYourCommunity() {
        return refuseUnless(Situation::inCallersCommunity, NOT_YOUR_COMMUNITY);
    }

    /** Only an organisation that holds an order of the whistle, at that step of it. */
    static Policy ownOrder(OrderState step) {
        return s ->
                s.ownOrder().isEmpty()
                        ? Optional.of(NOT_YOUR_ORDER)
                        : s.ownOrder().get() == step
                                ? Optional.empty()
                                : Optional.of(ORDER_WRONG_STATE);
    }

    /** Nobody checks their own work. */
    static Policy notOwnWork() {
        return refuseUnless(s -> !s.didTheWork(), OWN_WORK);
    }

    /**
     * Reporters evaluate what residents blew. What staff blew is evaluated by the building head,
     * or, where it is about no building, by the community's secretary; never by the blower.
     */
    static Policy mayEvaluate() {
        return refuseUnless(
                s ->
                        s.source() == WhistleSource.RESIDENT
                                ? s.reporter()
                                : !s.reporter() && speaksForThePlace(s),
                NOT_REPORTER);
    }

    private static boolean speaksForThePlace(Situation s) {
        return s.placedInBuilding()
                ? s.headOfItsBuilding() && s.roles().contains(Role.BUILDING_HEAD)
                : s.inCallersCommunity() && s.roles().contains(Role.COMMUNITY_SECRETARY);
    }

    /** One voice per round. */
    static Policy onceARound() {
        return refuseUnless(s -> !s.evaluatedByCaller(), ALREADY_EVALUATED);
    }

    /** Only what was evaluated as solved and satisfying is written off. */
    static Policy solved() {
        return refuseUnless(Situation::solved, NOT_SOLVED);
    }

    private static Policy refuseUnless(
            java.util.function.Predicate<Situation> allowed, WhistleRefusal reason) {
        return s -> allowed.test(s) ? Optional.empty() : Optional.of(reason);
    }
}
