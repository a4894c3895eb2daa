package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Map;
import java.util.function.Function;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;

/**
 * How the operations about activities are tried. One may sign up for what is closed as far as
 * authorisation goes: it comes past every gate of it, and takes no place.
 */
final class ActivityProbes {

    private final Surroundings surroundings;
    private final ActivitySurroundings activities;

    ActivityProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.activities = surroundings.activities();
    }

    Map<String, Probe> all() {
        return Map.of(
                "Query.activity", this::activity,
                "Query.activities", this::activities,
                "Query.brands", this::brands,
                "Query.node(Activity)", node(activities::open),
                "Query.node(Brand)", node(activities::brand),
                "Query.node(SignUp)", node(activities::signUp),
                "Mutation.activitySignUp", this::signUp,
                "Mutation.activityCancelSignUp", this::cancel);
    }

    private String activity(Try attempt) {
        return Probes.shown(
                attempt.client().ask("activity", Map.of("id", activities.open(attempt.scope()))),
                answer -> answer.data("activity") != null);
    }

    private String activities(Try attempt) {
        var filter =
                Map.of(
                        "community",
                        surroundings.community(attempt.scope()),
                        "search",
                        ActivitySurroundings.TITLE);
        return Probes.shown(
                attempt.client().ask("activities", Map.of("filter", filter)),
                answer ->
                        answer.list("activities.nodes.id")
                                .contains(activities.open(attempt.scope())));
    }

    private String brands(Try attempt) {
        return Probes.shown(
                attempt.client()
                        .send(
                                "query ($code: ID!) { brands(community: $code) { name } }",
                                Map.of("code", surroundings.community(attempt.scope()))),
                answer -> answer.data("brands") != null);
    }

    private static Probe node(Function<Scope, String> id) {
        return attempt -> {
            var wanted = id.apply(attempt.scope());
            return wanted == null
                    ? NO_CASE
                    : Probes.shown(
                            attempt.client().ask("node", Map.of("id", wanted)),
                            answer -> answer.data("node") != null);
        };
    }

    private String signUp(Try attempt) {
        var id =
                attempt.allowed()
                        ? activities.closed(attempt.scope())
                        : activities.open(attempt.scope());
        return outcome(
                "activitySignUp",
                attempt.client().ask("activitySignUp", Map.of("id", id, "input", Map.of())));
    }

    private String cancel(Try attempt) {
        var input = Map.of("expectedVersion", attempt.allowed() ? 0 : 1);
        return outcome(
                "activityCancelSignUp",
                attempt.client()
                        .ask(
                                "activityCancelSignUp",
                                Map.of("id", activities.open(attempt.scope()), "input", input)));
    }

    private static String outcome(String mutation, Answer answer) {
        var refusals = answer.refusals(mutation);
        return answer.errorCode() == null && !refusals.isEmpty()
                ? inWordsOfTheTable(refusals.get(0))
                : Probes.shown(answer, done -> true);
    }

    private static String inWordsOfTheTable(String refusal) {
        return switch (refusal) {
            case "SIGN_UP_CLOSED" -> "ALLOWED";
            // Others' places cannot be told from places that nobody holds.
            case "NOT_SIGNED_UP" -> "HIDDEN";
            default -> Probes.inWordsOfTheTable(refusal);
        };
    }
}
