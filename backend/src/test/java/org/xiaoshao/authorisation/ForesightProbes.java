package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about foresight are tried: on a finding that is there for the length of the
 * try. An act that is allowed lacks something, so that it comes past every gate of authorisation
 * and changes nothing.
 */
final class ForesightProbes {

    private static final Set<String> PASSED = Set.of("STALE_VERSION");

    private static final String FINDING = "00000000-0000-4000-b0f4-000000000001";

    private static final String MADE =
            """
            insert into foresight (id, county_code, town_code, community_code, kind, matter_id, matter_code, window_from, window_to,
                                   observed, expected, probability, adjusted, history_days, formula, basis, found_on, horizon, found_at)
            select '%1$s', d.county_code, d.town_code, d.code, 'RISING', m.id, m.code, current_date, current_date, 3, 1, 0.01, 0.02, 200, 1,
                   '{OTHER_PLACES}', current_date, current_date + 28, now()
            from division d join matter m on m.county_code = d.county_code where d.code = '%2$s' limit 1;
            insert into foresight_look (county_code, town_code, community_code, day, looked_at, history_days, cells, tests, offered,
                                        known, lapsed, judged)
            select d.county_code, d.town_code, d.code, current_date, now(), 0, 0, 0, 0, 0, 0, 0 from division d where d.code = '%2$s'""";

    private static final String GONE =
            "delete from foresight_evidence; delete from foresight; delete from foresight_look";

    private final Surroundings surroundings;

    ForesightProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Map<String, Probe> all() {
        var probes = new TreeMap<String, Probe>();
        probes.put(
                "Query.foresights",
                there(
                        (attempt, place) ->
                                Probes.shown(
                                        attempt.client().ask("foresights", Map.of("first", 100)),
                                        answer ->
                                                answer.list("foresights.nodes.id")
                                                        .contains(FINDING))));
        probes.put(
                "Query.foresightSummary",
                there(
                        (attempt, place) ->
                                Probes.shown(
                                        attempt.client()
                                                .ask("foresightSummary", Map.of("division", place)),
                                        answer ->
                                                answer.<Integer>data("foresightSummary.open")
                                                        > 0)));
        probes.put("Mutation.foresightAccept", changing("foresightAccept", Map.of()));
        probes.put(
                "Mutation.foresightDismiss",
                changing("foresightDismiss", Map.of("reason", "CHANCE")));
        probes.put("Mutation.foresightLook", there(ForesightProbes::look));
        return probes;
    }

    /** Looking is what it is for: it is allowed, and what it writes goes with the try. */
    private static String look(Try attempt, String place) {
        return outcome(
                attempt.client().ask("foresightLook", Map.of("input", Map.of("community", place))),
                "foresightLook");
    }

    private Probe changing(String mutation, Map<String, ?> fields) {
        return there(
                (attempt, place) -> {
                    var input = new HashMap<String, Object>(fields);
                    input.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    return outcome(
                            attempt.client().ask(mutation, Map.of("id", FINDING, "input", input)),
                            mutation);
                });
    }

    private static String outcome(Answer answer, String mutation) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        if (refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return PASSED.contains(refusals.get(0))
                ? "ALLOWED"
                : Probes.inWordsOfTheTable(refusals.get(0));
    }

    private Probe there(BiFunction<Try, String, String> probe) {
        return attempt -> {
            var place = surroundings.place(attempt.caller(), attempt.scope());
            if (place == null) {
                return NO_CASE;
            }
            owner(MADE.formatted(FINDING, place));
            try {
                return probe.apply(attempt, place);
            } finally {
                owner(GONE);
            }
        };
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "foresight",
                "foresight_look",
                "foresight_evidence");
    }
}
