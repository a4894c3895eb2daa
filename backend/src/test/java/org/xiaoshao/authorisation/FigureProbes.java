package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Map;
import org.xiaoshao.authorisation.Probes.Probe;

/** How figures are tried: about a place, on a day that has passed. */
final class FigureProbes {

    private static final String DAY = "2026-11-24";

    private FigureProbes() {}

    static Map<String, Probe> of(Surroundings surroundings) {
        return Map.of(
                "Query.metric",
                figure(surroundings, "metric(code: LATE, place: $place, from: $day, to: $day)"),
                "Query.metricFigures",
                figure(surroundings, "metricFigures(place: $place, from: $day, to: $day)"));
    }

    private static Probe figure(Surroundings surroundings, String field) {
        var text = "query ($place: ID!, $day: Date!) { found: " + field + " { asOf } }";
        return attempt -> {
            var place = surroundings.place(attempt.caller(), attempt.scope());
            if (place == null) {
                return NO_CASE;
            }
            var answer = attempt.client().send(text, Map.of("place", place, "day", DAY));
            return Probes.shown(answer, asked -> asked.data("found") != null);
        };
    }
}
