package org.xiaoshao.authorisation;

import java.util.Map;
import java.util.TreeMap;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about imports are tried, on one of households and one of posts in each kind of
 * place, checked and with nothing behind them.
 */
final class ImportProbes {

    private static final String CHECKED =
            """
            with made as (
                insert into import (community_code, county_code, kind, state, bytes, row_count, added, changed, unchanged,
                                    faulty, fault_count, uploaded_by, uploaded_at)
                select code, county_code, '%s', 'CHECKED', 1, 2, 1, 0, 0, 1, 1, uuidv7(), now()
                from division where code = '%s'
                returning id, community_code
            ), fault as (
                insert into import_fault (import_id, ordinal, community_code, row_number, cell, column_key, code)
                select id, 1, community_code, 2, 'A2', 'building', 'REQUIRED' from made
            )
            select id::text from made""";

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Map<Scope, String> households = new TreeMap<>();
    private final Map<Scope, String> posts = new TreeMap<>();

    ImportProbes(Surroundings surroundings) {
        for (var scope : Scope.values()) {
            var community = surroundings.community(scope);
            households.put(scope, checked("HOUSEHOLDS", community));
            posts.put(scope, checked("POSTS", community));
        }
        probes.put("Query.import", attempt -> asked(attempt, "import", "id"));
        probes.put("Query.node(Import)", attempt -> asked(attempt, "node", "id"));
        probes.put("Query.importFaults", this::faults);
        probes.put("Query.imports", this::listed);
        for (var act : new String[] {"importCommit", "importUndo", "importDiscard"}) {
            probes.put("Mutation." + act, attempt -> act(attempt, act, households));
        }
        probes.put("Mutation.importCommit(posts)", attempt -> act(attempt, "importCommit", posts));
    }

    Map<String, Probe> all() {
        return probes;
    }

    private String asked(Try attempt, String query, String argument) {
        return Probes.shown(
                attempt.client().ask(query, Map.of(argument, households.get(attempt.scope()))),
                answer -> answer.data(query) != null);
    }

    private String faults(Try attempt) {
        return Probes.shown(
                attempt.client()
                        .ask("importFaults", Map.of("import", households.get(attempt.scope()))),
                answer -> !answer.list("importFaults.nodes").isEmpty());
    }

    private String listed(Try attempt) {
        return Probes.shown(
                attempt.client().ask("imports", Map.of("first", 100)),
                answer ->
                        answer.list("imports.nodes.id").contains(households.get(attempt.scope())));
    }

    /** One that is allowed is sent with a version that nobody saw. */
    private static String act(Try attempt, String act, Map<Scope, String> which) {
        var input = Map.of("expectedVersion", attempt.allowed() ? 0 : 1);
        Answer answer =
                attempt.client().ask(act, Map.of("id", which.get(attempt.scope()), "input", input));
        if (answer.errorCode() == null && !answer.refusals(act).isEmpty()) {
            return Probes.inWordsOfTheTable(answer.refusals(act).get(0));
        }
        return Probes.shown(answer, done -> true);
    }

    private static String checked(String kind, String community) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var id = statement.executeQuery(CHECKED.formatted(kind, community))) {
                        id.next();
                        return id.getString(1);
                    }
                },
                "import",
                "import_fault");
    }
}
