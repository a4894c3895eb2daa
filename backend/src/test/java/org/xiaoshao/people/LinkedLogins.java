package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.xiaoshao.identity.KeycloakRealm;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.TrialLogins;
import org.xiaoshao.testing.WholeDatabase;

/** Residents with a login of their own as tests make and delete them. */
final class LinkedLogins {

    private static final String PASSWORD = "a-password-of-mine";

    private LinkedLogins() {}

    /** A resident of 昆新 who has linked a login. */
    record Linked(
            String resident, String name, String subject, String person, GraphQlClient client) {}

    static Linked linked(String username, String subject) {
        var name = "金丝雀" + UUID.randomUUID().toString().substring(0, 8);
        return linked(Families.inKunxin().person(name, "HEAD").resident(), name, username, subject);
    }

    static Linked linked(String resident, String name, String username, String subject) {
        KeycloakRealm.enable(subject);
        KeycloakRealm.passwordChanged(subject, PASSWORD);
        var client =
                GraphQlClient.withToken(
                        KeycloakRealm.login(username, PASSWORD, "xiaoshao-cli")
                                .path("access_token"));
        var made =
                GraphQlClient.as("worker")
                        .ask(
                                "residentLinkCode",
                                Map.of("id", resident, "input", Map.of("expectedVersion", 1)))
                        .ok();
        var code = Map.of("code", made.<String>data("residentLinkCode.linkCode.code"));
        var done = client.ask("meLink", Map.of("input", code)).ok();
        assertEquals(List.of(), done.refusals("meLink"), done::body);
        KeycloakRealm.giveRole(subject, "resident");
        return new Linked(
                resident,
                name,
                subject,
                sql("select id from person where subject = '%s'".formatted(subject)),
                GraphQlClient.withToken(
                        KeycloakRealm.login(username, PASSWORD, "xiaoshao-cli")
                                .path("access_token")));
    }

    /** With a login that somebody has by another hand. */
    static Linked plain(String name) {
        var username = TrialLogins.BEGINNING + name;
        return linked(username, KeycloakRealm.createPlain(username, Map.of()));
    }

    /** With the login of a volunteer. */
    static Linked volunteer(String name) {
        var made = TrialLogins.created("secretary", TrialLogins.wanted(name));
        return linked(
                TrialLogins.BEGINNING + name, TrialLogins.subject(made.data("userCreate.user.id")));
    }

    static Answer delete(Linked one) {
        var version =
                Integer.parseInt(
                        sql(
                                "select version from resident where id = '%s'"
                                        .formatted(one.resident())));
        var input = new HashMap<String, Object>();
        input.put("reason", "SUBJECT_REQUEST");
        input.put("expectedVersion", version);
        return GraphQlClient.as("secretary")
                .ask("residentDelete", Map.of("id", one.resident(), "input", input))
                .ok();
    }

    static void deleted(Linked one, String outcome) {
        var answer = delete(one);
        assertEquals(List.of(), answer.refusals("residentDelete"), answer::body);
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", one.resident())))
                        .ok();
        assertEquals(List.of("SUBJECT_DELETED"), trail.list("auditEntries.nodes.kind"));
        assertTrue(trail.body().contains("\"" + outcome + "\""), trail::body);
        assertTrue(
                GraphQlClient.as("auditor")
                        .ask("auditChain", Map.of("county", DemoPlaces.QINGSHUIHE))
                        .ok()
                        .<Boolean>data("auditChain.intact"));
    }

    static Set<String> tablesWith(Linked one) {
        return new TreeSet<>(
                WholeDatabase.tablesWith(List.of(one.name(), one.subject(), one.person())));
    }

    static String sql(String text) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        if (!statement.execute(text)) {
                            return null;
                        }
                        var rows = statement.getResultSet();
                        return rows.next() ? rows.getString(1) : null;
                    }
                },
                "resident",
                "household",
                "person",
                "post",
                "account",
                "break_glass",
                "ended_login",
                "whistle");
    }

    static boolean inKeycloak(String username) {
        return KeycloakRealm.users(username).stream()
                .anyMatch(user -> username.equals(user.get("username")));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /**
     * Nobody is tried, and what the pass of one test has not yet forgotten is none of the next
     * one's.
     */
    static void nobodyIsTried() {
        TrialLogins.clear();
        sql("delete from ended_login");
    }
}
