package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Map;
import java.util.TreeMap;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about exports are tried: on one of the worker of 昆新, which is own to nobody
 * else, and on one of a worker elsewhere.
 */
final class ExportProbes {

    private static final String DONE =
            """
            insert into export (person_id, county_code, counties, list, format, language, purpose, posts, state, bytes,
                                asked_at, done_at, expires_at)
            values ('%1$s', '%2$s', array ['%2$s'], 'WHISTLES', 'CSV', 'ZH', 'SERVICE', '{}', 'DONE', 1, now(), now(), now() + interval '1 day')
            returning id::text""";

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Map<Scope, String> exports;

    ExportProbes(Surroundings surroundings) {
        exports =
                Map.of(
                        Scope.OWN, of(DemoPeople.WORKER, surroundings.county(Scope.OWN)),
                        Scope.FOREIGN, of(DemoPeople.WORKER2, surroundings.county(Scope.FOREIGN)));
        probes.put("Query.export", attempt -> asked(attempt, "export"));
        probes.put("Query.node(Export)", attempt -> asked(attempt, "node"));
        probes.put("Query.exports", this::listed);
        for (var list :
                new String[] {"whistles", "orders", "households", "residents", "audit_entries"}) {
            probes.put("Mutation.exportAsk(" + list + ")", attempt -> ask(attempt, list));
        }
    }

    Map<String, Probe> all() {
        return probes;
    }

    private String asked(Try attempt, String query) {
        var id = exports.get(attempt.scope());
        return id == null
                ? NO_CASE
                : Probes.shown(
                        attempt.client().ask(query, Map.of("id", id)),
                        answer -> answer.data(query) != null);
    }

    private String listed(Try attempt) {
        var id = exports.get(attempt.scope());
        return id == null
                ? NO_CASE
                : Probes.shown(
                        attempt.client().ask("exports", Map.of("first", 100)),
                        answer -> answer.list("exports.nodes.id").contains(id));
    }

    /** One that is allowed is sent with more words than may be. */
    private static String ask(Try attempt, String list) {
        if (attempt.scope() != Scope.OWN) {
            return NO_CASE;
        }
        var input =
                Map.of(
                        "list",
                        list.toUpperCase(),
                        "format",
                        "CSV",
                        "purpose",
                        "SERVICE",
                        "words",
                        "字".repeat(201));
        var answer = attempt.client().ask("exportAsk", Map.of("input", input));
        return answer.errorCode() == null && answer.refusals("exportAsk").get(0).equals("TOO_LONG")
                ? "ALLOWED"
                : Probes.shown(answer, done -> true);
    }

    private static String of(String person, String county) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var id = statement.executeQuery(DONE.formatted(person, county))) {
                        id.next();
                        return id.getString(1);
                    }
                },
                "export");
    }
}
