package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleRefusal.MUST_TAKE;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_ARBITER;
import static org.xiaoshao.whistle.WhistleRefusal.NO_RETURN_ASKED;
import static org.xiaoshao.whistle.WhistleRefusal.OVERRULED_BEFORE;
import static org.xiaoshao.whistle.WhistleRefusal.RETURN_QUOTA_USED;
import static org.xiaoshao.whistle.WhistleRefusal.RETURN_WINDOW_PASSED;

import org.xiaoshao.shared.Role;

/**
 * The guards of giving an order back (退单): in time, not too often, and not after being overruled.
 */
final class ReturnPolicy {

    private ReturnPolicy() {}

    static Policy inTime() {
        return Policy.unless(
                s ->
                        s.caller()
                                .ownOrder()
                                .map(Situation.OwnOrder::returnUntil)
                                .filter(until -> !s.now().isAfter(until))
                                .isPresent(),
                RETURN_WINDOW_PASSED);
    }

    static Policy withinQuota() {
        return Policy.unless(
                s -> s.course().returnsAsked() < s.limits().returns(), RETURN_QUOTA_USED);
    }

    static Policy notOverruled() {
        return Policy.unless(
                s -> s.caller().ownOrder().filter(Situation.OwnOrder::overruled).isEmpty(),
                OVERRULED_BEFORE);
    }

    /** Sent out too often already: whoever has it now keeps it (兜底). */
    static Policy mayGoOn() {
        return Policy.unless(s -> !isLastStop(s.course().dispatches(), s.limits()), MUST_TAKE);
    }

    /** Whether what was sent out so often stays where it is now. */
    static boolean isLastStop(int dispatches, LoopLimits limits) {
        return dispatches > limits.redispatches();
    }

    static Policy returnAsked() {
        return Policy.unless(Situation::returnAsked, NO_RETURN_ASKED);
    }

    /** The town rules; where it is a party itself, the county. */
    static Policy arbiter() {
        return Policy.unless(
                s ->
                        s.townIsParty()
                                ? s.caller().place().inCounty() && s.has(Role.COUNTY_ORGANISER)
                                : s.caller().place().inTown() && s.has(Role.TOWNSHIP_LEADER),
                NOT_ARBITER);
    }
}
