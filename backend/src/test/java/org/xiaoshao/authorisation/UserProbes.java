package org.xiaoshao.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.TrialLogins;

/**
 * How the operations about logins are tried: on those of the volunteers of the two counties, and on
 * people who are there for the length of the try.
 */
final class UserProbes {

    /** A volunteer with a login and one without. */
    private static final String WITH = "00000000-0000-4000-b026-999999999998";

    private static final String WITHOUT = "00000000-0000-4000-b026-999999999999";

    private final Surroundings surroundings;
    private final Map<String, Probe> probes = new TreeMap<>();

    UserProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Map<String, Probe> all() {
        probes.put("Query.users", attempt -> with(attempt, this::users));
        probes.put("Mutation.userCreate", this::newcomer);
        probes.put("Mutation.userCreate(person)", attempt -> with(attempt, this::recorded));
        changing("userDisable", Map.of("reason", "离岗"));
        changing("userEnable", Map.of());
        changing("userResetPassword", Map.of());
        return probes;
    }

    private String users(Try attempt) {
        var place = Map.of("place", surroundings.community(attempt.scope()));
        return Probes.shown(
                attempt.client().ask("users", Map.of("filter", place, "first", 100)),
                answer -> !answer.list("users.nodes").isEmpty());
    }

    /** One that is allowed has its days in the wrong order: it comes past every gate of rank. */
    private String newcomer(Try attempt) {
        var post =
                Map.of(
                        "role",
                        "VOLUNTEER",
                        "division",
                        surroundings.community(attempt.scope()),
                        "validFrom",
                        "2034-01-02",
                        "validTo",
                        attempt.allowed() ? "2034-01-01" : "2034-01-03");
        return create(attempt, Map.of("username", "trial-new", "name", "某新人", "post", post));
    }

    /** One that is allowed wants an impossible name. */
    private String recorded(Try attempt) {
        return create(
                attempt,
                Map.of("username", attempt.allowed() ? "No" : "trial-recorded", "person", WITHOUT));
    }

    private static String create(Try attempt, Map<String, ?> input) {
        return outcome(attempt.client().ask("userCreate", Map.of("input", input)), "userCreate");
    }

    private void changing(String mutation, Map<String, ?> fields) {
        probes.put(
                "Mutation." + mutation,
                attempt ->
                        with(
                                attempt,
                                one -> {
                                    var input = new HashMap<String, Object>(fields);
                                    input.put("expectedVersion", one.allowed() ? 0 : 1);
                                    var about = Map.of("id", WITH, "input", input);
                                    return outcome(one.client().ask(mutation, about), mutation);
                                }));
    }

    private static String outcome(Answer answer, String mutation) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        if (refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return switch (refusals.get(0)) {
            case "DATES_OUT_OF_ORDER", "USERNAME_INVALID", "STALE_VERSION" -> "ALLOWED";
            case "NOT_YOUR_ROLE", "NOT_YOUR_PLACE" -> "FORBIDDEN";
            case "PERSON_UNKNOWN" -> "HIDDEN";
            default -> Probes.inWordsOfTheTable(refusals.get(0));
        };
    }

    /** Tries it while two volunteers serve there, one of them with a login. */
    private String with(Try attempt, Probe probe) {
        TrialLogins.owner(
                """
                insert into person (id, name, subject) values ('%1$s', '有账号者', '%1$s'), ('%2$s', '无账号者', null);
                insert into post (id, person_id, role, division_code, valid_from)
                values ('%1$s', '%1$s', 'volunteer', '%3$s', '2025-01-01'),
                       ('%2$s', '%2$s', 'volunteer', '%3$s', '2025-01-01');
                insert into account (id, person_id, subject, username, created_at, changed_at, last_change,
                                     pushed_enabled, pushed_roles)
                values ('%1$s', '%1$s', '%1$s', 'tried', now(), now(), 'CREATED', true, '{volunteer}')"""
                        .formatted(WITH, WITHOUT, surroundings.community(attempt.scope())));
        try {
            return probe.send(attempt);
        } finally {
            TrialLogins.owner(
                    """
                    delete from account where person_id in ('%1$s', '%2$s');
                    delete from post where person_id in ('%1$s', '%2$s');
                    delete from person where id in ('%1$s', '%2$s')"""
                            .formatted(WITH, WITHOUT));
        }
    }
}
