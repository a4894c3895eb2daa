package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about notifications are tried: on one of the worker of 昆新, which is own to
 * nobody else, and on one of a worker elsewhere.
 */
final class NotificationProbes {

    private static final String TOLD =
            """
            insert into notification (person_id, whistle_id, number, kind, happening, deadline, round, step, due_at, urgent, at)
            values ('%s', '%s', '%s', 'WARNING', 'CLOCK_RUNS_OUT', 'HANDLE', 99, 'DUE', now(), false, now())
            on conflict (person_id, whistle_id, sequence, deadline, round, step) do update set read_at = null
            returning id::text""";

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Map<Scope, String> told;

    NotificationProbes(Surroundings surroundings) {
        told =
                Map.of(
                        Scope.OWN, of(surroundings, "worker", DemoPeople.WORKER, Scope.OWN),
                        Scope.FOREIGN,
                                of(surroundings, "worker", DemoPeople.WORKER2, Scope.FOREIGN));
        probes.put(
                "Query.notifications",
                attempt ->
                        shown(
                                attempt,
                                "{ notifications(first: 100) { nodes { id } } }",
                                Map.of(),
                                "notifications.nodes.id"));
        probes.put("Query.node(Notification)", this::node);
        probes.put("Mutation.notificationsRead", this::read);
        probes.put("Subscription.notificationArrived", NotificationProbes::arrived);
        probes.put("Mutation.notificationPreferencesSet", NotificationProbes::choose);
        probes.put(
                "Query.notificationPreferences",
                attempt ->
                        attempt.scope() == Scope.OWN
                                ? Probes.shown(
                                        attempt.client()
                                                .send(
                                                        "{ notificationPreferences { language } }",
                                                        Map.of()),
                                        answer ->
                                                answer.data("notificationPreferences.language")
                                                        != null)
                                : NO_CASE);
    }

    Map<String, Probe> all() {
        return probes;
    }

    private String shown(Try attempt, String query, Map<String, ?> variables, String path) {
        var id = told.get(attempt.scope());
        return id == null
                ? NO_CASE
                : Probes.shown(
                        attempt.client().send(query, variables),
                        answer -> answer.list(path).contains(id));
    }

    private String node(Try attempt) {
        var id = told.get(attempt.scope());
        return id == null
                ? NO_CASE
                : Probes.shown(
                        attempt.client().ask("node", Map.of("id", id)),
                        answer -> answer.data("node") != null);
    }

    /** One that is allowed is sent with more ids than may be, so that nothing is changed by it. */
    private String read(Try attempt) {
        var id = told.get(attempt.scope());
        if (id == null) {
            return NO_CASE;
        }
        var ids = Collections.nCopies(attempt.allowed() ? 101 : 0, id);
        return refused(
                attempt,
                "notificationsRead",
                "NotificationsReadInput",
                Map.of("upTo", id, "ids", ids),
                "TOO_MANY");
    }

    /** Sent with a channel that nobody has, so that nothing is changed by it. */
    private static String choose(Try attempt) {
        return attempt.scope() == Scope.OWN
                ? refused(
                        attempt,
                        "notificationPreferencesSet",
                        "NotificationPreferencesSetInput",
                        Map.of("channels", List.of("pigeon"), "language", "ZH"),
                        "CHANNEL_UNKNOWN")
                : NO_CASE;
    }

    private static String refused(
            Try attempt, String mutation, String type, Map<String, ?> input, String allowed) {
        var answer =
                attempt.client()
                        .send(
                                "mutation ($input: %s!) { %s(input: $input) { errors { code } } }"
                                        .formatted(type, mutation),
                                Map.of("input", input));
        if (answer.errorCode() != null) {
            return Probes.shown(answer, none -> true);
        }
        var refusals = answer.refusals(mutation);
        return refusals.equals(List.of(allowed))
                ? "ALLOWED"
                : Probes.inWordsOfTheTable(refusals.toString().replaceAll("[\\[\\]]", ""));
    }

    private static String arrived(Try attempt) {
        return attempt.scope() == Scope.OWN
                ? Probes.shown(
                        attempt.client()
                                .first("subscription { notificationArrived { cursor } }", Map.of()),
                        answer -> answer.data("notificationArrived.cursor") != null)
                : NO_CASE;
    }

    private static String of(Surroundings surroundings, String user, String person, Scope scope) {
        var whistle = surroundings.whistle(user, scope);
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var id =
                                    statement.executeQuery(
                                            TOLD.formatted(
                                                    person, whistle.id(), whistle.number()))) {
                        id.next();
                        return id.getString(1);
                    }
                },
                "notification",
                "whistle",
                "person");
    }
}
