package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about emergencies are tried: on what the worker of each county has open for
 * the length of the try.
 */
final class BreakGlassProbes {

    private static final String OPENED =
            """
            insert into break_glass (id, person_id, post_id, community_code, county_code, reason, opened_at, ends_at)
            values ('00000000-0000-4000-b0ff-0000000000%1$s', '00000000-0000-4000-a000-0000000000%1$s',
                    '00000000-0000-4000-b005-0000000000%1$s', '%2$s', '%3$s', '独居老人联系不上，需联系家属',
                    now(), now() + interval '1 hour')""";

    private final Surroundings surroundings;

    BreakGlassProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Map<String, Probe> all() {
        return Map.of(
                "Query.breakGlasses",
                attempt -> whileOpen(attempt, BreakGlassProbes::listed),
                "Mutation.breakGlassOpen",
                this::open,
                "Mutation.breakGlassClose",
                changing("breakGlassClose", Map.of()),
                "Mutation.breakGlassReview",
                changing("breakGlassReview", Map.of("verdict", "JUSTIFIED", "words", "属实")));
    }

    private static String listed(Try attempt) {
        return Probes.shown(
                attempt.client().ask("breakGlasses", Map.of("first", 100)),
                answer -> answer.list("breakGlasses.nodes.id").contains(id(attempt.scope())));
    }

    /** One that is allowed gives too short a reason: it comes past every gate of place. */
    private String open(Try attempt) {
        var place = surroundings.place(attempt.caller(), attempt.scope());
        if (attempt.scope() == Scope.OWN || place == null) {
            return NO_CASE;
        }
        var reason = attempt.allowed() ? "急" : "独居老人联系不上，需联系家属";
        return outcome(
                attempt.client()
                        .ask(
                                "breakGlassOpen",
                                Map.of("input", Map.of("community", place, "reason", reason))),
                "breakGlassOpen",
                "TOO_SHORT");
    }

    private static Probe changing(String mutation, Map<String, ?> fields) {
        return attempt ->
                whileOpen(
                        attempt,
                        one -> {
                            var input = new HashMap<String, Object>(fields);
                            input.put("expectedVersion", one.allowed() ? 0 : 1);
                            var about = Map.of("id", id(one.scope()), "input", input);
                            return outcome(
                                    one.client().ask(mutation, about), mutation, "STALE_VERSION");
                        });
    }

    private static String outcome(Answer answer, String mutation, String passed) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        if (refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return refusals.get(0).equals(passed)
                ? "ALLOWED"
                : Probes.inWordsOfTheTable(refusals.get(0));
    }

    private static String id(Scope scope) {
        return "00000000-0000-4000-b0ff-0000000000" + number(scope);
    }

    private static int number(Scope scope) {
        return scope == Scope.OWN ? 10 : 27;
    }

    private static String whileOpen(Try attempt, Probe probe) {
        if (attempt.scope() == Scope.NEIGHBOURING) {
            return NO_CASE;
        }
        var own = attempt.scope() == Scope.OWN;
        owner(
                OPENED.formatted(
                        number(attempt.scope()),
                        own ? "150124100003" : "150125100017",
                        own ? "150124000000" : "150125000000"));
        try {
            return probe.send(attempt);
        } finally {
            owner("delete from break_glass where id = '%s'".formatted(id(attempt.scope())));
        }
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "break_glass");
    }
}
