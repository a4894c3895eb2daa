package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.TableOwner;

/** How the operations about duty lists are tried, on a draft of each of the two counties. */
final class DutyListProbes {

    private static final String MADE =
            """
            with made as (
                insert into duty_list (county_code, state, drafted_at)
                select '%1$s', 'DRAFT', now()
                where not exists (select 1 from duty_list where county_code = '%1$s' and state = 'DRAFT')
                returning id
            )
            select id from made union all
            select id from duty_list where county_code = '%1$s' and state = 'DRAFT' limit 1""";

    private final Map<String, Probe> probes = new TreeMap<>();
    private final String own = draft(DemoPlaces.QINGSHUIHE);
    private final String foreign = draft(DemoPlaces.WUCHUAN);

    Map<String, Probe> all() {
        listed("Query.dutyLists", this::published);
        listed("Query.dutyLists(draft)", this::draft);
        compared("Query.dutyListComparison", this::published);
        compared("Query.dutyListComparison(draft)", this::draft);
        at(
                "Mutation.dutyListDraft",
                attempt ->
                        outcome(
                                "dutyListDraft",
                                attempt.client()
                                        .ask(
                                                "dutyListDraft",
                                                Map.of(
                                                        "input",
                                                        Map.of(
                                                                "county",
                                                                county(attempt.scope()),
                                                                "note",
                                                                "字"
                                                                        .repeat(
                                                                                attempt.allowed()
                                                                                        ? 501
                                                                                        : 5))))));
        changed("matterDraft", matter());
        changed("matterDraftEnd", Map.of("code", "安-07"));
        changed("matterDraftUndo", Map.of("code", "安-07"));
        changed("dutyListPublish", Map.of("validFrom", "2099-01-01"));
        changed("dutyListDiscard", Map.of());
        return probes;
    }

    private static Map<String, ?> matter() {
        return Map.of(
                "code",
                "安-77",
                "kind",
                "SAFETY",
                "group",
                "DISPUTE",
                "title",
                "某事",
                "lead",
                Loop.FIRE_BRIGADE.toString());
    }

    private static String draft(String county) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(MADE.formatted(county))) {
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "duty_list");
    }

    private String draft(Scope scope) {
        return scope == Scope.OWN ? own : foreign;
    }

    private String published(Scope scope) {
        return scope == Scope.OWN
                ? "00000000-0000-4000-b00f-024000000002"
                : "00000000-0000-4000-b00f-025000000001";
    }

    private static String county(Scope scope) {
        return scope == Scope.OWN ? DemoPlaces.QINGSHUIHE : DemoPlaces.WUCHUAN;
    }

    private void listed(String operation, Function<Scope, String> id) {
        at(
                operation,
                attempt ->
                        Probes.shown(
                                attempt.client()
                                        .ask(
                                                "dutyLists",
                                                Map.of("county", county(attempt.scope()))),
                                answer ->
                                        answer.list("dutyLists.nodes.id")
                                                .contains(id.apply(attempt.scope()))));
    }

    private void compared(String operation, Function<Scope, String> id) {
        at(
                operation,
                attempt ->
                        Probes.shown(
                                attempt.client()
                                        .ask(
                                                "dutyListComparison",
                                                Map.of("to", id.apply(attempt.scope()))),
                                answer -> answer.data("dutyListComparison") != null));
    }

    private void changed(String mutation, Map<String, ?> fields) {
        at(
                "Mutation." + mutation,
                attempt -> {
                    var input = new HashMap<String, Object>(fields);
                    input.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    return outcome(
                            mutation,
                            attempt.client()
                                    .ask(
                                            mutation,
                                            Map.of("id", draft(attempt.scope()), "input", input)));
                });
    }

    private void at(String operation, Probe probe) {
        probes.put(
                operation,
                attempt -> attempt.scope() == Scope.NEIGHBOURING ? NO_CASE : probe.send(attempt));
    }

    private static String outcome(String mutation, Answer answer) {
        var refusals = answer.refusals(mutation);
        if (answer.errorCode() != null || refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return refusals.get(0).equals("TOO_LONG")
                ? "ALLOWED"
                : Probes.inWordsOfTheTable(refusals.get(0));
    }
}
