package org.xiaoshao.whistle.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/**
 * What the policies look at: one whistle as one caller stands to it, now. Pure, so that every guard
 * can be tried without a database.
 *
 * @param subject the whistle
 * @param course what it has been through
 * @param caller who asks
 * @param townIsParty whether the town holds one of its orders or settles it, so that the county
 *     rules between the parties
 * @param returnAsked whether an organisation waits for the ruling on the return of its order
 * @param solved whether every evaluation of this round says solved and satisfied, or nobody could
 *     be reached
 * @param limits how often and how long
 */
public record Situation(
        Subject subject,
        Course course,
        Caller caller,
        boolean townIsParty,
        boolean returnAsked,
        boolean solved,
        LoopLimits limits,
        Instant now) {

    /**
     * What is known of a whistle before asking how the caller stands to it.
     *
     * @param led whether an organisation leads it; otherwise whoever settles it handles it
     * @param part whether it is a part of another one
     * @param reportedByCaller whether the caller reported it, or holds a code or link of it
     */
    public record Subject(
            UUID id,
            WhistleState state,
            WhistleSource source,
            SettlementLevel level,
            String communityCode,
            String townCode,
            String countyCode,
            UUID buildingId,
            String unit,
            boolean led,
            boolean part,
            boolean reportedByCaller) {}

    /**
     * What a whistle has been through, as far as guards ask for it.
     *
     * @param unanswered whether its evaluation ended without an answer
     * @param target where the whistle stands that it was merged into; null if into none
     */
    public record Course(
            int reporters,
            int reworksAtLevel,
            int returnsAsked,
            int dispatches,
            int openParts,
            Instant objectedAt,
            Instant confirmedAt,
            Instant urgedAt,
            Instant handleDueAt,
            Instant pausedUntil,
            Instant extensionUntil,
            Instant callBackDueAt,
            Instant closedAt,
            UUID unresolvedBy,
            boolean unanswered,
            WhistleState target) {}

    /**
     * How the caller stands to it.
     *
     * @param person null without login
     * @param ownOrder the order of the caller's organisation that counts; absent without one
     * @param blew whether the caller blew it
     * @param didTheWork whether the caller reported any part of it done
     * @param evaluated whether the caller has evaluated this round
     * @param undoable when the caller did its last act, if that was the caller and can be undone
     */
    public record Caller(
            UUID person,
            Set<Role> roles,
            Place place,
            Optional<OwnOrder> ownOrder,
            boolean blew,
            boolean didTheWork,
            boolean evaluated,
            Optional<Instant> undoable) {}

    /** Where the caller's posts are, seen from the whistle. */
    public record Place(
            boolean inCommunity,
            boolean inTown,
            boolean inCounty,
            boolean headOfBuilding,
            boolean headOfUnit) {}

    /** The order of the caller's organisation. */
    public record OwnOrder(
            OrderState state, boolean lead, boolean overruled, Instant returnUntil) {}

    /** One order, as far as the policies care. */
    record OrderSituation(UUID organisation, boolean ofTown, OwnOrder order) {}

    /** The same, for the holder of a rating link that was used. */
    Situation alreadyEvaluated() {
        var same = caller;
        return new Situation(
                subject,
                course,
                new Caller(
                        same.person(),
                        same.roles(),
                        same.place(),
                        same.ownOrder(),
                        same.blew(),
                        same.didTheWork(),
                        true,
                        same.undoable()),
                townIsParty,
                returnAsked,
                solved,
                limits,
                now);
    }

    WhistleState state() {
        return subject.state();
    }

    boolean has(Role role) {
        return caller.roles().contains(role);
    }

    static Optional<OwnOrder> ownOrder(List<OrderSituation> orders, List<UUID> organisations) {
        return orders.stream()
                .filter(order -> organisations.contains(order.organisation()))
                .map(OrderSituation::order)
                .findFirst();
    }
}
