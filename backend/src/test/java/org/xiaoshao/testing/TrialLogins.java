package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.identity.KeycloakRealm;

/** Logins that tests make; their usernames begin with {@code trial-}, and none is left behind. */
public final class TrialLogins {

    public static final String BEGINNING = "trial-";

    private TrialLogins() {}

    /** What goes into {@code userCreate}: a volunteer of Kunxin, but for those fields. */
    public static Map<String, Object> wanted(String username, Object... fields) {
        var input = new HashMap<String, Object>();
        input.put("name", "试用人");
        input.put("username", BEGINNING + username);
        input.put("post", Map.of("role", "VOLUNTEER", "division", DemoPlaces.KUNXIN));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return input;
    }

    public static Answer create(String user, Map<String, ?> input) {
        return GraphQlClient.as(user).ask("userCreate", Map.of("input", input));
    }

    /** The answer to one that was made. */
    public static Answer created(String user, Map<String, ?> input) {
        var answer = create(user, input).ok();
        if (!answer.refusals("userCreate").isEmpty()) {
            throw new AssertionError(answer.body());
        }
        return answer;
    }

    public static Answer act(String user, String mutation, String id, Object... fields) {
        var input = new HashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    public static Answer list(String user, Object... filter) {
        var wanted = new HashMap<String, Object>();
        for (int i = 0; i < filter.length; i += 2) {
            wanted.put((String) filter[i], filter[i + 1]);
        }
        return GraphQlClient.as(user).ask("users", Map.of("filter", wanted, "first", 100));
    }

    public static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".user"));
    }

    public static Map<String, String> post(String role, String division) {
        return Map.of("role", role, "division", division);
    }

    /** The id of that login in Keycloak. */
    public static String subject(String account) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery(
                                            "select subject from account where id = '%s'"
                                                    .formatted(account))) {
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "account");
    }

    /** Deletes what tests have made, here and in Keycloak. */
    public static void clear() {
        owner(
                """
                create temp table gone on commit drop as
                    select person_id from account where username like 'trial-%';
                delete from account where username like 'trial-%';
                delete from post where person_id in (select person_id from gone);
                delete from person where id in (select person_id from gone)""");
        KeycloakRealm.users(BEGINNING)
                .forEach(user -> KeycloakRealm.delete((String) user.get("id")));
    }

    /** Does that as the owner of the tables, unbound. */
    public static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "account",
                "post",
                "person");
    }

    /** How many trial logins and people of the trial name there are. */
    public static List<Integer> left() {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery(
                                            """
                                            select (select count(*) from account where username like 'trial-%'),
                                                   (select count(*) from person where name = '试用人')""")) {
                        rows.next();
                        return List.of(
                                rows.getInt(1),
                                rows.getInt(2),
                                KeycloakRealm.users(BEGINNING).size());
                    }
                },
                "account",
                "person");
    }
}
