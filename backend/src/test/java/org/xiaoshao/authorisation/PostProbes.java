package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about posts are tried: on the volunteers of the two counties, and on one next
 * door who is there for the length of the try.
 */
final class PostProbes {

    private static final String NEXT_DOOR = "00000000-0000-4000-b005-999999999999";
    private static final String NEXT_TOWN = "150124101000";
    private static final String TOWN_OF_YINGBIN = "150125100000";
    private static final Set<String> FORBIDDING = Set.of("NOT_YOUR_ROLE", "NOT_YOUR_PLACE");

    private final Surroundings surroundings;
    private final Map<String, Probe> probes = new TreeMap<>();

    PostProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Map<String, Probe> all() {
        probes.put("Query.posts", attempt -> with(attempt, this::posts));
        appointing("Mutation.postAppoint", "VOLUNTEER");
        appointing("Mutation.postAppoint(secretary)", "COMMUNITY_SECRETARY");
        appointing("Mutation.postAppoint(leader)", "TOWNSHIP_LEADER");
        appointing("Mutation.postAppoint(organiser)", "COUNTY_ORGANISER");
        changing("postEnd", Map.of("lastDay", "2034-01-01", "reason", "不再任职"));
        changing(
                "postSubstitute",
                Map.of("name", "代行人", "validFrom", "2034-01-01", "validTo", "2034-01-02"));
        return probes;
    }

    private String posts(Try attempt) {
        var place = Map.of("place", surroundings.community(attempt.scope()));
        return Probes.shown(
                attempt.client().ask("posts", Map.of("filter", place, "first", 100)),
                answer -> !answer.list("posts.nodes").isEmpty());
    }

    /** One that is allowed has its days in the wrong order: it comes past every gate of rank. */
    private void appointing(String operation, String role) {
        probes.put(
                operation,
                attempt -> {
                    var division = division(role, attempt.scope());
                    if (division == null) {
                        return NO_CASE;
                    }
                    var post =
                            Map.of(
                                    "role",
                                    role,
                                    "division",
                                    division,
                                    "validFrom",
                                    "2034-01-02",
                                    "validTo",
                                    attempt.allowed() ? "2034-01-01" : "2034-01-03");
                    var input = Map.of("name", "某新人", "post", post);
                    return outcome(
                            attempt.client().ask("postAppoint", Map.of("input", input)),
                            "postAppoint",
                            "DATES_OUT_OF_ORDER");
                });
    }

    private String division(String role, Scope scope) {
        return switch (role) {
            case "TOWNSHIP_LEADER" ->
                    switch (scope) {
                        case OWN -> DemoPlaces.CHENGGUAN;
                        case NEIGHBOURING -> NEXT_TOWN;
                        case FOREIGN -> TOWN_OF_YINGBIN;
                    };
            case "COUNTY_ORGANISER" -> surroundings.county(scope);
            default -> surroundings.community(scope);
        };
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
                                    var about = Map.of("id", post(one.scope()), "input", input);
                                    return outcome(
                                            one.client().ask(mutation, about),
                                            mutation,
                                            "STALE_VERSION");
                                }));
    }

    private static String post(Scope scope) {
        return switch (scope) {
            case OWN -> "00000000-0000-4000-b005-000000000008";
            case NEIGHBOURING -> NEXT_DOOR;
            case FOREIGN -> "00000000-0000-4000-b005-000000000025";
        };
    }

    private static String outcome(Answer answer, String mutation, String passed) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        if (refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        var first = refusals.get(0);
        if (FORBIDDING.contains(first)) {
            return "FORBIDDEN";
        }
        return first.equals(passed) ? "ALLOWED" : Probes.inWordsOfTheTable(first);
    }

    /** Tries it while somebody serves next door. */
    private String with(Try attempt, Probe probe) {
        if (attempt.scope() != Scope.NEIGHBOURING) {
            return probe.send(attempt);
        }
        owner(
                """
                insert into person (id, name) values ('%1$s', '隔壁志愿者');
                insert into post (id, person_id, role, division_code, valid_from)
                values ('%1$s', '%1$s', 'volunteer', '%2$s', '2025-01-01')"""
                        .formatted(NEXT_DOOR, surroundings.community(Scope.NEIGHBOURING)));
        try {
            return probe.send(attempt);
        } finally {
            owner(
                    "delete from post where id = '%1$s'; delete from person where id = '%1$s'"
                            .formatted(NEXT_DOOR));
        }
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "post",
                "person");
    }
}
