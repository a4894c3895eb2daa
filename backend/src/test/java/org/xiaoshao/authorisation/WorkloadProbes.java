package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Loop;

/** How the operations about workload are tried, on the requests of the demo that nobody ruled. */
final class WorkloadProbes {

    private final Surroundings surroundings;

    WorkloadProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Map<String, Probe> all() {
        return Map.of(
                "Query.workloadRequests", this::requests,
                "Query.communityLoad", this::load,
                "Mutation.workloadAsk", this::ask,
                "Mutation.workloadRule", this::rule);
    }

    private static String waiting(Scope scope) {
        return switch (scope) {
            case OWN -> "00000000-0000-4000-b00e-024000000004";
            case NEIGHBOURING -> "00000000-0000-4000-b00e-024000000005";
            case FOREIGN -> "00000000-0000-4000-b00e-025000000001";
        };
    }

    /** Shown to the whole county: what is asked of one community concerns its neighbours. */
    private String requests(Try attempt) {
        return Probes.shown(
                attempt.client().ask("workloadRequests", Map.of("state", "ASKED", "first", 100)),
                answer ->
                        answer.list("workloadRequests.nodes.id")
                                .contains(waiting(attempt.scope())));
    }

    private String load(Try attempt) {
        return Probes.shown(
                attempt.client()
                        .ask(
                                "communityLoad",
                                Map.of("community", surroundings.community(attempt.scope()))),
                answer -> (int) answer.data("communityLoad.waiting") > 0);
    }

    /** One that is allowed is sent without a title: it comes past every gate and asks nothing. */
    private String ask(Try attempt) {
        if (attempt.scope() == Scope.NEIGHBOURING) {
            return NO_CASE;
        }
        var own = attempt.caller().equals("department-b") ? Loop.HOUSING : Loop.URBAN_MANAGEMENT;
        var organisation =
                attempt.scope() == Scope.OWN ? own : surroundings.organisation(Scope.FOREIGN);
        var input =
                Map.of(
                        "organisation",
                        organisation.toString(),
                        "target",
                        surroundings.community(attempt.scope()),
                        "title",
                        attempt.allowed() ? " " : "门前三包登记",
                        "description",
                        "每月登记。",
                        "hours",
                        1,
                        "validFrom",
                        "2026-01-01");
        var answer = attempt.client().ask("workloadAsk", Map.of("input", input));
        return refusalOf(answer, "workloadAsk");
    }

    private String rule(Try attempt) {
        var input = new HashMap<String, Object>(Map.of("ruling", "APPROVE"));
        input.put("expectedVersion", attempt.allowed() ? 0 : 1);
        var answer =
                attempt.client()
                        .ask(
                                "workloadRule",
                                Map.of("id", waiting(attempt.scope()), "input", input));
        return refusalOf(answer, "workloadRule");
    }

    private static String refusalOf(Answer answer, String mutation) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        if (refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return refusals.get(0).equals("REQUIRED")
                ? "ALLOWED"
                : Probes.inWordsOfTheTable(refusals.get(0));
    }
}
