package org.xiaoshao.testing;

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
