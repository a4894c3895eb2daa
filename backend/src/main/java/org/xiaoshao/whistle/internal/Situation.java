package org.xiaoshao.whistle.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/**
 * What the policies look at: one whistle as one caller stands to it. Pure, so that every guard can
 * be tried without a database.
 *
 * @param state where the whistle stands
 * @param source how it came to be known
 * @param inCallersCommunity whether the caller holds a post in its community
 * @param headOfItsBuilding whether the caller is head of its building
 * @param reporter whether the caller reported it, or holds a rating link of it
 * @param ownOrder where the order of the caller's organisation stands; absent without one
 * @param didTheWork whether the caller reported any part of it done
 * @param placedInBuilding whether it is about a building, so that there may be a building head
 * @param evaluatedByCaller whether the caller has evaluated this round
 * @param solved whether every evaluation of this round says solved and satisfied
 */
public record Situation(
        WhistleState state,
        WhistleSource source,
        Set<Role> roles,
        boolean inCallersCommunity,
        boolean headOfItsBuilding,
        boolean reporter,
        Optional<OrderState> ownOrder,
        boolean didTheWork,
        boolean placedInBuilding,
        boolean evaluatedByCaller,
        boolean solved) {

    /** One order, as far as the policies care. */
    public record OrderSituation(UUID organisation, OrderState state) {}

    /** The same, for the holder of a rating link that was used. */
    Situation alreadyEvaluated() {
        return new Situation(
                state,
                source,
                roles,
                inCallersCommunity,
                headOfItsBuilding,
                reporter,
                ownOrder,
                didTheWork,
                placedInBuilding,
                true,
                solved);
    }

    static Optional<OrderState> ownOrder(List<OrderSituation> orders, List<UUID> organisations) {
        return orders.stream()
                .filter(order -> organisations.contains(order.organisation()))
                .map(OrderSituation::state)
                .findFirst();
    }
}
