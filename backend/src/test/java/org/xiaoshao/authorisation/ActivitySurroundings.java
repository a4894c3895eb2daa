package org.xiaoshao.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.testing.Activities;
import org.xiaoshao.testing.GraphQlClient;

/** Activities in each kind of place, and who holds a place in them. */
final class ActivitySurroundings {

    /** Tells them from those of other tests. */
    static final String TITLE = "谁能看见、谁能报名";

    private final Map<Scope, String> open = new EnumMap<>(Scope.class);
    private final Map<Scope, String> closed = new EnumMap<>(Scope.class);

    /**
     * Places held by {@code resident} in the own one and by {@code resident2} in the foreign one.
     */
    private final Map<Scope, String> signUps = new EnumMap<>(Scope.class);

    ActivitySurroundings(Map<Scope, String> communities) {
        communities.forEach(
                (scope, community) -> {
                    open.put(scope, Activities.open().in(community).titled(TITLE).id());
                    closed.put(scope, Activities.open().in(community).closed().id());
                });
        signUps.put(Scope.OWN, signedUp("resident", open(Scope.OWN)));
        signUps.put(Scope.FOREIGN, signedUp("resident2", open(Scope.FOREIGN)));
    }

    private static String signedUp(String user, String activity) {
        var answer =
                GraphQlClient.as(user)
                        .ask("activitySignUp", Map.of("id", activity, "input", Map.of()))
                        .ok();
        assertEquals(List.of(), answer.refusals("activitySignUp"), answer::body);
        return answer.data("activitySignUp.activity.mySignUp.id");
    }

    /** For which one can sign up. */
    String open(Scope scope) {
        return open.get(scope);
    }

    /** For which nobody can sign up any more. */
    String closed(Scope scope) {
        return closed.get(scope);
    }

    /** Null for the neighbouring one. */
    String signUp(Scope scope) {
        return signUps.get(scope);
    }

    /** A brand of the demo; the neighbouring community has none. */
    String brand(Scope scope) {
        return switch (scope) {
            case OWN -> "00000000-0000-4000-b006-024011000001";
            case NEIGHBOURING -> null;
            case FOREIGN -> "00000000-0000-4000-b006-025017000001";
        };
    }

    /** How many places are taken, to prove that probes take none and give none back. */
    Map<String, Object> taken() {
        var taken = new TreeMap<String, Object>();
        for (var activities : List.of(open, closed)) {
            for (var id : activities.values()) {
                taken.put(
                        id,
                        GraphQlClient.nobody()
                                .ask("activity", Map.of("id", id))
                                .ok()
                                .data("activity.taken"));
            }
        }
        return taken;
    }
}
