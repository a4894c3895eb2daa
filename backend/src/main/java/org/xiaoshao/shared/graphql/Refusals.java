package org.xiaoshao.shared.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/** Turns a refused act, whose transaction was rolled back, into its payload. */
public final class Refusals {

    private Refusals() {}

    /**
     * What the act answers, or the payload of its faults.
     *
     * @param act one service call
     * @param payload makes the mutation's payload of the reasons
     */
    public static <P> P or(Supplier<P> act, Function<List<Fault>, P> payload) {
        try {
            return act.get();
        } catch (Refused refused) {
            return payload.apply(refused.faults());
        }
    }
}
