package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.xiaoshao.authorisation.PeopleSurroundings.Home;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;

/**
 * How the operations about households and residents are tried. Those that take no version are sent
 * with words that no act takes, which is looked at behind every gate of authorisation.
 */
final class PeopleProbes {

    private static final String TOO_LONG = "长".repeat(201);

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Surroundings surroundings;
    private final PeopleSurroundings people;

    PeopleProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.people = surroundings.people();
        reading();
        keeping();
        disclosing();
    }

    Map<String, Probe> all() {
        return probes;
    }

    private void reading() {
        asked(
                "Query.household",
                (client, home) -> client.ask("household", Map.of("id", home.household())),
                "household");
        asked(
                "Query.resident",
                (client, home) -> client.ask("resident", Map.of("id", home.resident())),
                "resident");
        asked(
                "Query.node(Household)",
                (client, home) -> client.ask("node", Map.of("id", home.household())),
                "node");
        asked(
                "Query.node(Resident)",
                (client, home) -> client.ask("node", Map.of("id", home.resident())),
                "node");
        listed("Query.households", "households", Home::household);
        listed("Query.residents", "residents", Home::resident);
        probes.put(
                "Query.populationFigures",
                attempt -> {
                    var place = Map.of("place", surroundings.community(attempt.scope()));
                    return Probes.shown(
                            attempt.client().ask("populationFigures", place),
                            answer -> answer.data("populationFigures") != null);
                });
    }

    private void keeping() {
        made(
                "householdMoveIn",
                (attempt, home) ->
                        Map.of(
                                "community",
                                home.community(),
                                "building",
                                home.building().toString(),
                                "unit",
                                home.unit(),
                                "number",
                                attempt.allowed() ? " " : "899",
                                "tenure",
                                "TENANT",
                                "registration",
                                "LOCAL",
                                "movedIn",
                                "2024-01-01"));
        made(
                "residentAdd",
                (attempt, home) ->
                        Map.of(
                                "household",
                                home.household(),
                                "name",
                                attempt.allowed() ? " " : "某人",
                                "relation",
                                "CHILD"));
        changed("householdMoveOut", Home::household, Map.of("movedOut", "2025-01-01"));
        changed("householdMoveOutUndo", Home::household, Map.of());
        changed("residentChange", Home::resident, Map.of("name", "改名"));
        changed(
                "residentMerge",
                Home::resident,
                Map.of("duplicate", "00000000-0000-4000-8000-000000000000", "duplicateVersion", 1));
        changed("residentUnmerge", Home::resident, Map.of());
        changed("residentMoveOutUndo", Home::resident, Map.of());
        changed("residentLinkCode", Home::resident, Map.of());
        changed("residentLoginCreate", Home::resident, Map.of());
        changed("residentLoginReset", Home::resident, Map.of());
        linking();
        changed("residentDelete", Home::resident, Map.of("reason", "RETENTION_ENDED"));
    }

    private void disclosing() {
        about(
                "residentReveal",
                Home::resident,
                attempt ->
                        Map.of(
                                "purpose",
                                "VISIT",
                                "words",
                                attempt.allowed() ? TOO_LONG : "走访",
                                "fields",
                                List.of("PHONE")));
        about(
                "residentExport",
                Home::resident,
                attempt -> attempt.allowed() ? Map.of("words", TOO_LONG) : Map.of());
    }

    /** With a code that nobody has. */
    private void linking() {
        probes.put(
                "Mutation.meLink",
                attempt -> {
                    if (attempt.scope() != AuthorisationTable.Scope.OWN) {
                        return AuthorisationTable.NO_CASE;
                    }
                    var answer =
                            attempt.client()
                                    .ask("meLink", Map.of("input", Map.of("code", "2222-2222")));
                    return answer.errorCode() == null
                                    && Set.of("CODE_REFUSED", "LINKED_BEFORE")
                                            .containsAll(answer.refusals("meLink"))
                            ? "ALLOWED"
                            : Probes.shown(answer, done -> true);
                });
    }

    private interface Asking extends BiFunction<GraphQlClient, Home, Answer> {}

    private void asked(String operation, Asking ask, String path) {
        at(
                operation,
                (attempt, home) ->
                        Probes.shown(
                                ask.apply(attempt.client(), home),
                                answer -> answer.data(path) != null));
    }

    private void listed(String operation, String document, Function<Home, String> id) {
        at(
                operation,
                (attempt, home) ->
                        Probes.shown(
                                attempt.client()
                                        .ask(
                                                document,
                                                Map.of(
                                                        "first",
                                                        100,
                                                        "filter",
                                                        Map.of(
                                                                "building",
                                                                home.building().toString()))),
                                answer ->
                                        answer.list(document + ".nodes.id")
                                                .contains(id.apply(home))));
    }

    private void made(String mutation, BiFunction<Try, Home, Map<String, ?>> input) {
        at(
                "Mutation." + mutation,
                (attempt, home) ->
                        outcome(
                                mutation,
                                attempt.client()
                                        .ask(
                                                mutation,
                                                Map.of("input", input.apply(attempt, home)))));
    }

    private void changed(String mutation, Function<Home, String> id, Map<String, ?> fields) {
        about(
                mutation,
                id,
                attempt -> {
                    var input = new HashMap<String, Object>(fields);
                    input.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    return input;
                });
    }

    private void about(
            String mutation, Function<Home, String> id, Function<Try, Map<String, ?>> input) {
        at(
                "Mutation." + mutation,
                (attempt, home) ->
                        outcome(
                                mutation,
                                attempt.client()
                                        .ask(
                                                mutation,
                                                Map.of(
                                                        "id",
                                                        id.apply(home),
                                                        "input",
                                                        input.apply(attempt)))));
    }

    private void at(String operation, BiFunction<Try, Home, String> tried) {
        probes.put(
                operation,
                attempt -> {
                    var home = people.home(attempt.caller(), attempt.scope());
                    return home == null ? NO_CASE : tried.apply(attempt, home);
                });
    }

    private static String outcome(String mutation, Answer answer) {
        var refusals = answer.refusals(mutation);
        return answer.errorCode() == null && !refusals.isEmpty()
                ? inWordsOfTheTable(refusals.get(0))
                : Probes.shown(answer, done -> true);
    }

    private static String inWordsOfTheTable(String refusal) {
        return switch (refusal) {
            case "REQUIRED", "TOO_LONG" -> "ALLOWED";
            case "NOT_YOUR_PLACE" -> "FORBIDDEN";
            default -> Probes.inWordsOfTheTable(refusal);
        };
    }
}
