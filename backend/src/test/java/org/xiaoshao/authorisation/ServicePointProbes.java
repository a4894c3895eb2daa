package org.xiaoshao.authorisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;

/** How the operations about service points are tried: on those of the demo. */
final class ServicePointProbes {

    private final Surroundings surroundings;

    ServicePointProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void addTo(Map<String, Probe> probes) {
        probes.put("Query.node(ServicePoint)", this::node);
        probes.put("Community.servicePoints", ofCommunity("servicePoints { name }"));
        probes.put("Community.serviceCircle", ofCommunity("serviceCircle { metres }"));
        probes.put("Mutation.servicePointOpen", this::open);
        probes.put("Mutation.servicePointChange", this::change);
        probes.put("Mutation.servicePointClose", this::close);
    }

    private String node(Try attempt) {
        return Probes.shown(
                attempt.client().ask("node", Map.of("id", point(attempt.scope()))),
                answer -> answer.data("node") != null);
    }

    private Probe ofCommunity(String field) {
        var text =
                "query ($code: String!) { community(code: $code) { found: %s } }".formatted(field);
        return attempt ->
                Probes.shown(
                        attempt.client()
                                .send(
                                        text,
                                        Map.of("code", surroundings.community(attempt.scope()))),
                        answer -> answer.data("community.found") != null);
    }

    /** One that is allowed is sent without a name: it comes past every gate and opens nothing. */
    private String open(Try attempt) {
        var input =
                Map.of(
                        "community",
                        surroundings.community(attempt.scope()),
                        "point",
                        told(attempt.allowed() ? " " : "别处的便民点"));
        return refusalOf(
                attempt.client().ask("servicePointOpen", Map.of("input", input)),
                "servicePointOpen");
    }

    private String change(Try attempt) {
        return changing(
                attempt,
                "servicePointChange",
                Map.of("expectedVersion", version(attempt), "point", told("别处的便民点")));
    }

    private String close(Try attempt) {
        return changing(attempt, "servicePointClose", Map.of("expectedVersion", version(attempt)));
    }

    private static String changing(Try attempt, String mutation, Map<String, ?> input) {
        return refusalOf(
                attempt.client()
                        .ask(mutation, Map.of("id", point(attempt.scope()), "input", input)),
                mutation);
    }

    /**
     * Nobody changes those of the demo, so theirs is the first; what is allowed is sent as stale.
     */
    private static int version(Try attempt) {
        return attempt.allowed() ? 0 : 1;
    }

    private static Map<String, ?> told(String name) {
        return Map.of(
                "kind",
                "OTHER",
                "name",
                name,
                "address",
                "不知道",
                "items",
                List.of("不知道"),
                "hours",
                List.of());
    }

    private static String refusalOf(Answer answer, String mutation) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        return refusals.isEmpty()
                ? Probes.shown(answer, done -> true)
                : refusals.get(0).equals("REQUIRED")
                        ? "ALLOWED"
                        : Probes.inWordsOfTheTable(refusals.get(0));
    }

    private static String point(Scope scope) {
        var place =
                switch (scope) {
                    case OWN -> "024011000001";
                    case NEIGHBOURING -> "024003000001";
                    case FOREIGN -> "025017000001";
                };
        return UUID.fromString("00000000-0000-4000-b010-" + place).toString();
    }
}
