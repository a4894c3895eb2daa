package org.xiaoshao.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about routing rules are tried, on a draft and a version of the own town (of
 * the county organiser: the county), of the next town and of one of the other county.
 */
final class RoutingProbes {

    private static final String NEXT_TOWN = "150124101000";
    private static final String TOWN_OF_WUCHUAN = "150125100000";

    private static final String MADE =
            """
            delete from routing_table;
            insert into routing_table (id, place_code, county_code, number, state, rules, valid_from, drafted_at, published_at)
            select id::uuid, place, left(place, 6) || '000000', number, state, '[]', since, now(), since
            from (values ('%1$s', '%2$s'), ('%3$s', '%4$s'), ('%5$s', '%6$s'), ('%7$s', '%8$s')) places (prefix, place)
            cross join (values ('d', 'DRAFT', null::int, null::timestamptz), ('f', 'PUBLISHED', 1, now())) kinds (mark, state, number, since)
            cross join lateral (select '00000000-0000-4000-b0aa-00000000' || prefix || mark as id) named"""
                    .formatted(
                            "001",
                            DemoPlaces.CHENGGUAN,
                            "002",
                            DemoPlaces.QINGSHUIHE,
                            "003",
                            NEXT_TOWN,
                            "004",
                            TOWN_OF_WUCHUAN);

    private final Map<String, Probe> probes = new TreeMap<>();

    RoutingProbes() {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(MADE);
                    }
                },
                "routing_table");
    }

    Map<String, Probe> all() {
        listed("Query.routingTables", attempt -> id(attempt, "f"));
        listed("Query.routingTables(draft)", attempt -> id(attempt, "d"));
        one("Query.routingTable", attempt -> id(attempt, "f"));
        one("Query.routingTable(draft)", attempt -> id(attempt, "d"));
        probes.put(
                "Query.routingDryRun",
                attempt ->
                        Probes.shown(
                                attempt.client()
                                        .ask(
                                                "routingDryRun",
                                                Map.of(
                                                        "table",
                                                        id(attempt, "d"),
                                                        "from",
                                                        "2026-01-01",
                                                        "to",
                                                        "2026-01-31")),
                                answer -> answer.data("routingDryRun") != null));
        probes.put(
                "Mutation.routingTableDraft",
                attempt ->
                        outcome(
                                "routingTableDraft",
                                attempt.client()
                                        .ask(
                                                "routingTableDraft",
                                                Map.of("input", Map.of("place", place(attempt))))));
        changed("routingTableSave", Map.of("rules", List.of()));
        changed("routingTablePublish", Map.of());
        changed("routingTableDiscard", Map.of());
        return probes;
    }

    private static String id(Try attempt, String mark) {
        var prefix =
                switch (attempt.scope()) {
                    case OWN -> attempt.caller().equals("county") ? "002" : "001";
                    case NEIGHBOURING -> "003";
                    case FOREIGN -> "004";
                };
        return "00000000-0000-4000-b0aa-00000000" + prefix + mark;
    }

    private static String place(Try attempt) {
        return switch (attempt.scope()) {
            case OWN ->
                    attempt.caller().equals("county")
                            ? DemoPlaces.QINGSHUIHE
                            : DemoPlaces.CHENGGUAN;
            case NEIGHBOURING -> NEXT_TOWN;
            case FOREIGN -> TOWN_OF_WUCHUAN;
        };
    }

    private void listed(String operation, Function<Try, String> id) {
        probes.put(
                operation,
                attempt ->
                        Probes.shown(
                                attempt.client().ask("routingTables", Map.of("first", 100)),
                                answer ->
                                        answer.list("routingTables.nodes.id")
                                                .contains(id.apply(attempt))));
    }

    private void one(String operation, Function<Try, String> id) {
        probes.put(
                operation,
                attempt ->
                        Probes.shown(
                                attempt.client()
                                        .ask("routingTable", Map.of("id", id.apply(attempt))),
                                answer -> answer.data("routingTable") != null));
    }

    /** One that is allowed is sent on a version that it never had: it changes nothing. */
    private void changed(String mutation, Map<String, ?> fields) {
        probes.put(
                "Mutation." + mutation,
                attempt -> {
                    var input = new HashMap<String, Object>(fields);
                    input.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    return outcome(
                            mutation,
                            attempt.client()
                                    .ask(mutation, Map.of("id", id(attempt, "d"), "input", input)));
                });
    }

    /** Where a draft may be begun there is one already. */
    private static String outcome(String mutation, Answer answer) {
        var refusals = answer.refusals(mutation);
        if (answer.errorCode() != null || refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return refusals.get(0).equals("DRAFT_EXISTS")
                ? "ALLOWED"
                : Probes.inWordsOfTheTable(refusals.get(0));
    }
}
