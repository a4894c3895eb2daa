package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.TableOwner;

/** How supervision is tried: each whistle of the surroundings has one, of the same department. */
final class SupervisionProbes {

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Map<String, String> supervisions = new HashMap<>();
    private final Surroundings surroundings;

    SupervisionProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
        probes.put(
                "Query.rulings",
                attempt ->
                        attempt.scope() == Scope.OWN
                                ? Probes.shown(
                                        attempt.client()
                                                .send("{ rulings { nodes { kind } } }", Map.of()),
                                        answer -> answer.data("rulings") != null)
                                : NO_CASE);
        about("Query.supervisions", this::listed);
        about("Query.supervisionCounts", this::counted);
        about(
                "Query.node(Supervision)",
                attempt ->
                        Probes.shown(
                                attempt.client().ask("node", Map.of("id", supervision(attempt))),
                                answer -> answer.data("node") != null));
        about(
                "Mutation.supervisionOpen",
                attempt ->
                        Probes.act(
                                attempt,
                                "supervisionOpen",
                                whistle(attempt),
                                Map.of("issue", "三日未到场", "demand", "立即到场")));
        act("supervisionReply", Map.of("reply", "已到场"));
        act("supervisionAccept", Map.of());
        act("supervisionReject", Map.of("reason", "只清了一半"));
    }

    Map<String, Probe> all() {
        return probes;
    }

    private String listed(Try attempt) {
        var wanted = supervision(attempt);
        return Probes.shown(
                attempt.client().ask("supervisions", Map.of("first", 100)),
                answer -> answer.list("supervisions.nodes.id").contains(wanted));
    }

    private String counted(Try attempt) {
        supervision(attempt);
        var filter = Map.of("division", surroundings.place(attempt.caller(), attempt.scope()));
        return Probes.shown(
                attempt.client()
                        .send(
                                "query ($filter: SupervisionFilterInput) {"
                                        + " supervisionCounts(filter: $filter) { open } }",
                                Map.of("filter", filter)),
                answer -> answer.<Integer>data("supervisionCounts.open") > 0);
    }

    private void act(String mutation, Map<String, ?> input) {
        about(
                "Mutation." + mutation,
                attempt -> {
                    var whole = new HashMap<String, Object>(input);
                    whole.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    var answer =
                            attempt.client()
                                    .ask(
                                            mutation,
                                            Map.of("id", supervision(attempt), "input", whole));
                    var refusals = answer.refusals(mutation);
                    return answer.errorCode() == null && !refusals.isEmpty()
                            ? Probes.inWordsOfTheTable(refusals.get(0))
                            : Probes.shown(answer, done -> true);
                });
    }

    private void about(String operation, Function<Try, String> send) {
        probes.put(operation, attempt -> whistle(attempt) == null ? NO_CASE : send.apply(attempt));
    }

    private LoopCase whistle(Try attempt) {
        return surroundings.whistle(attempt.caller(), attempt.scope());
    }

    private String supervision(Try attempt) {
        return supervisions.computeIfAbsent(whistle(attempt).id(), SupervisionProbes::opened);
    }

    /** Past every rule, so that one is there whoever may open it; due before all others. */
    private static String opened(String whistle) {
        var id = UUID.randomUUID().toString();
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(
                                """
                                insert into whistle_supervision (id, whistle_id, county_code, cause, party, organisation_id, issuer,
                                                                 issued_at, issued_sequence, rectify_since, rectify_by)
                                select '%s', id, county_code, 'CHOSEN', 'ORGANISATION', '%s', 'TOWN', now(), 1,
                                       '2000-01-01T00:00:00Z', '2000-01-02T00:00:00Z'
                                from whistle where id = '%s'"""
                                        .formatted(id, Loop.URBAN_MANAGEMENT, whistle));
                    }
                },
                "whistle",
                "whistle_supervision");
        return id;
    }
}
