package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;

/**
 * As {@link Probes}, but that a figure shows something when it counts a whistle, coverage when it
 * names or counts somebody and a chain when it has an entry: a place whose rows stay hidden has
 * none.
 */
final class SecondLineProbes {

    private final Surroundings surroundings;

    SecondLineProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Probes probes() {
        var probes = new Probes(surroundings);
        probes.instead(
                "Query.metric",
                figure("{ found: metric(code: OPEN, place: $place, from: $day, to: $day)", ""));
        probes.instead(
                "Query.metricFigures",
                figure(
                        "{ metricFigures(place: $place, from: $day, to: $day) { found: figures",
                        "}"));
        probes.instead("Query.coverage", this::coverage);
        probes.instead("Query.auditChain", this::chain);
        probes.instead(
                "Query.bodyCandidates",
                figuresOf(
                        "bodyCandidates",
                        "persons { name }",
                        answer -> !answer.list("found.persons").isEmpty()));
        probes.instead(
                "Query.householdLinkCoverage",
                figuresOf(
                        "householdLinkCoverage",
                        "households members { member { name } }",
                        answer ->
                                answer.<Integer>data("found.households") > 0
                                        || !answer.list("found.members").isEmpty()));
        return probes;
    }

    private String coverage(Try attempt) {
        var text =
                "query ($code: ID!) { found: coverage(community: $code) { grids { members { name } }"
                        + " buildings { heads { name } } } }";
        var answer =
                attempt.client()
                        .send(text, Map.of("code", surroundings.community(attempt.scope())));
        return Probes.shown(
                answer,
                asked ->
                        Stream.of("grids.members", "buildings.heads")
                                .flatMap(path -> asked.<List<?>>list("found." + path).stream())
                                .anyMatch(served -> !served.isEmpty()));
    }

    /** Where it is allowed, of a community that has people; that lies in the county as well. */
    private Probe figuresOf(String operation, String fields, Predicate<Answer> told) {
        var text =
                "query ($code: ID!) { found: %s(community: $code) { %s } }"
                        .formatted(operation, fields);
        return attempt ->
                Probes.shown(
                        attempt.client()
                                .send(
                                        text,
                                        Map.of(
                                                "code",
                                                attempt.allowed()
                                                        ? DemoPlaces.KUNXIN
                                                        : surroundings.community(attempt.scope()))),
                        told);
    }

    private String chain(Try attempt) {
        var county = surroundings.county(attempt.scope());
        return county == null
                ? NO_CASE
                : Probes.shown(
                        attempt.client().ask("auditChain", Map.of("county", county)),
                        answer -> answer.<Integer>data("auditChain.entries") > 0);
    }

    private Probe figure(String field, String end) {
        var text =
                "query ($place: ID!, $code: String!, $day: Date!) "
                        + field
                        + " { metric { code } numerator }"
                        + end
                        + " mine: whistles(filter: { division: $code, mine: true, open: true }) { totalCount } }";
        return attempt -> {
            var place = surroundings.place(attempt.caller(), attempt.scope());
            if (place == null) {
                return NO_CASE;
            }
            var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
            var answer =
                    attempt.client()
                            .send(text, Map.of("place", place, "code", place, "day", today));
            return Probes.shown(answer, SecondLineProbes::countsSomething);
        };
    }

    /**
     * Whistles that are open and not the caller's own: one blows anywhere and sees what one blew.
     */
    private static boolean countsSomething(Answer answer) {
        var open =
                answer.data("metricFigures") == null
                        ? answer.<Integer>data("found.numerator")
                        : answer.<Integer>data("metricFigures.found[0].numerator");
        return open > answer.<Integer>data("mine.totalCount");
    }
}
