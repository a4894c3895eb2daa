package org.xiaoshao.whistle.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xiaoshao.whistle.internal.Fault;
import org.xiaoshao.whistle.internal.Refused;

/** Turns a refused act, whose transaction was rolled back, into its payload. */
final class Refusals {

    private Refusals() {}

    static <P> P or(Supplier<P> act, Function<List<Fault>, P> payload) {
        try {
            return act.get();
        } catch (Refused refused) {
            return payload.apply(refused.faults());
        }
    }
}
