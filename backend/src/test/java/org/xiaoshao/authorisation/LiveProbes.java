package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Map;
import java.util.function.Function;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.LoopCase;

/** How each subscription of the table is tried: by its first message, over a socket. */
final class LiveProbes {

    private LiveProbes() {}

    static Map<String, Probe> all(Function<Try, LoopCase> whistleOf) {
        return Map.of(
                "Subscription.whistleChanged",
                attempt -> one(attempt, whistleOf.apply(attempt)),
                "Subscription.myInboxChanged",
                LiveProbes::inbox);
    }

    private static String one(Try attempt, LoopCase whistle) {
        return whistle == null
                ? NO_CASE
                : Probes.shown(
                        attempt.client()
                                .first(
                                        "subscription ($number: String!) { whistleChanged(number: $number)"
                                                + " { whistle { id } } }",
                                        Map.of("number", whistle.number())),
                        answer -> answer.data("whistleChanged.whistle.id") != null);
    }

    private static String inbox(Try attempt) {
        return attempt.scope() == Scope.OWN
                ? Probes.shown(
                        attempt.client()
                                .first("subscription { myInboxChanged { cursor } }", Map.of()),
                        answer -> answer.data("myInboxChanged.cursor") != null)
                : NO_CASE;
    }
}
