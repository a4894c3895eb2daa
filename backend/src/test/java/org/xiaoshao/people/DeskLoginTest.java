package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.KeycloakRealm;
import org.xiaoshao.identity.internal.KeycloakElsewhere;
import org.xiaoshao.identity.internal.LoginsInStep;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.TrialLogins;

/** Logins that residents get at the desk: person, account, post and Keycloak's user, or nothing. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DeskLoginTest {

    private static final String CREATE = "residentLoginCreate";
    private static final String RESET = "residentLoginReset";
    private static final String PASSWORD = "a-password-of-mine";

    @Inject LoginsInStep inStep;

    @BeforeEach
    @AfterEach
    void nobodyIsTried() {
        owner(
                """
                create temp table people on commit drop as
                    select person_id as id from account where username like 'trial-%' or username like 'jm%';
                update household set resident_person_ids = '{}'
                    where resident_person_ids && (select coalesce(array_agg(id), '{}') from people);
                update resident set person_id = null where person_id in (select id from people);
                delete from account where person_id in (select id from people) and username like 'jm%';
                delete from post where person_id in (select id from people);
                delete from person where id in (select id from people)
                    and id not in (select person_id from account)""");
        TrialLogins.clear();
        KeycloakRealm.users("jm").forEach(user -> KeycloakRealm.delete((String) user.get("id")));
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "resident",
                "household",
                "account",
                "post",
                "person");
    }

    private static String resident() {
        return Families.inKunxin().person("试住户", "HEAD").resident();
    }

    private static Answer act(String user, String mutation, String id, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", 1));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    private static Answer done(String user, String mutation, String id, Object... fields) {
        var answer = act(user, mutation, id, fields).ok();
        assertEquals(List.of(), answer.refusals(mutation), answer::body);
        return answer;
    }

    private static void assertRefused(String reason, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertNull(answer.data(mutation + ".login"));
        assertNull(answer.data(mutation + ".oneTimePassword"));
    }

    private static String subject(String username) {
        return (String) KeycloakRealm.users(username).get(0).get("id");
    }

    private static GraphQlClient loggedIn(String username) {
        KeycloakRealm.passwordChanged(subject(username), PASSWORD);
        return GraphQlClient.withToken(
                KeycloakRealm.login(username, PASSWORD, "xiaoshao-cli").path("access_token"));
    }

    @Test
    void only_the_staff_of_the_community_gives_logins_and_passwords() {
        var id = resident();
        for (var mutation : List.of(CREATE, RESET)) {
            for (var user : List.of("grid", "leader", "county", "resident", "admin")) {
                assertEquals("FORBIDDEN", act(user, mutation, id).errorCode(), user);
            }
            assertRefused("NOT_FOUND", act("worker2", mutation, id), mutation);
        }
        assertRefused("NO_LOGIN", act("worker", RESET, id), RESET);
        assertRefused("STALE_VERSION", act("worker", CREATE, id, "expectedVersion", 9), CREATE);
    }

    @Test
    void what_does_not_fit_makes_nothing() {
        var id = resident();
        for (var username : List.of("No", "大", "x'--", "ab")) {
            assertRefused(
                    "USERNAME_INVALID", act("worker", CREATE, id, "username", username), CREATE);
        }
        assertRefused("USERNAME_TAKEN", act("worker", CREATE, id, "username", "county"), CREATE);
        KeycloakRealm.createPlain("trial-hand", Map.of());
        assertRefused(
                "USERNAME_TAKEN", act("worker", CREATE, id, "username", "trial-hand"), CREATE);
        owner("update resident set moved_out = current_date where id = '%s'".formatted(id));
        assertRefused("MOVED_OUT", act("worker", CREATE, id), CREATE);
        assertEquals(List.of(0, 0, 1), TrialLogins.left());
    }

    @Test
    void a_login_is_made_with_the_person_and_the_post_and_sees_its_own_household() {
        var id = resident();
        var made = done("worker", CREATE, id, "username", "trial-home");
        assertEquals("trial-home", made.data(CREATE + ".login.username"));
        String password = made.data(CREATE + ".oneTimePassword");
        assertTrue(password.matches("([2-9a-hj-km-np-z]{4}-){2}[2-9a-hj-km-np-z]{4}"), password);
        assertEquals(List.of("resident"), KeycloakRealm.roles(subject("trial-home")));
        assertEquals(
                "Account is not fully set up",
                KeycloakRealm.login("trial-home", password, "xiaoshao-cli")
                        .path("error_description"));
        var client = loggedIn("trial-home");
        var me = client.ask("me").ok();
        assertEquals("试住户", me.data("me.name"));
        assertEquals(List.of("RESIDENT"), me.list("me.posts.role"));
        assertEquals(
                1,
                client.ask("households", Map.of("first", 10)).list("households.nodes.id").size());
        assertRefused("HAS_LOGIN", act("worker", CREATE, id, "expectedVersion", 2), CREATE);
        var code = act("worker", "residentLinkCode", id, "expectedVersion", 2).ok();
        assertEquals(List.of("HAS_LOGIN"), code.refusals("residentLinkCode"));
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", id)))
                        .ok();
        assertEquals(List.of("PERMISSION_CHANGED"), trail.list("auditEntries.nodes.kind"));
        assertTrue(!trail.body().contains("trial-home"));
    }

    @Test
    void without_a_wish_the_username_says_nothing_of_anybody() {
        var made = done("secretary", CREATE, resident());
        String username = made.data(CREATE + ".login.username");
        assertTrue(username.matches("jm[0-9]{8}"), username);
        assertEquals(List.of("resident"), KeycloakRealm.roles(subject(username)));
    }

    @Test
    void the_same_act_again_makes_nothing_and_shows_no_password() {
        var id = resident();
        Object[] create = {
            "username", "trial-again", "idempotencyKey", UUID.randomUUID().toString()
        };
        done("worker", CREATE, id, create);
        var again = done("worker", CREATE, id, create);
        assertEquals("trial-again", again.data(CREATE + ".login.username"));
        assertNull(again.data(CREATE + ".oneTimePassword"));
        assertEquals(1, KeycloakRealm.users("trial-again").size());
        Object[] reset = {"expectedVersion", 2, "idempotencyKey", UUID.randomUUID().toString()};
        var shown = done("worker", RESET, id, reset);
        assertTrue(shown.<String>data(RESET + ".oneTimePassword").length() > 10);
        assertNull(done("worker", RESET, id, reset).data(RESET + ".oneTimePassword"));
        assertRefused("STALE_VERSION", act("worker", RESET, id, "expectedVersion", 2), RESET);
    }

    @Test
    void a_new_password_ends_the_old_one() {
        var id = resident();
        done("worker", CREATE, id, "username", "trial-reset");
        loggedIn("trial-reset");
        var reset = done("secretary", RESET, id, "expectedVersion", 2);
        assertEquals("trial-reset", reset.data(RESET + ".login.username"));
        assertEquals(
                "Invalid user credentials",
                KeycloakRealm.login("trial-reset", PASSWORD, "xiaoshao-cli")
                        .path("error_description"));
        assertEquals(
                "Account is not fully set up",
                KeycloakRealm.login(
                                "trial-reset",
                                reset.data(RESET + ".oneTimePassword"),
                                "xiaoshao-cli")
                        .path("error_description"));
    }

    @Test
    void the_login_of_whoever_serves_is_not_for_the_desk() {
        var id = resident();
        done("worker", CREATE, id, "username", "trial-serves");
        owner(
                "insert into post (person_id, role, division_code, valid_from)"
                        + " select person_id, 'township-leader', '%s', current_date + 7 from account where username = 'trial-serves'"
                                .formatted(DemoPlaces.CHENGGUAN));
        assertRefused("SERVES", act("worker", RESET, id, "expectedVersion", 2), RESET);
        owner("update account set enabled = false where username = 'trial-serves'");
        owner("delete from post where role = 'township-leader' and valid_from > current_date");
        assertRefused("LOGIN_DISABLED", act("worker", RESET, id, "expectedVersion", 2), RESET);
    }

    @Test
    void while_keycloak_is_away_nothing_is_made() {
        var id = resident();
        done("worker", CREATE, id, "username", "trial-away");
        var other = resident();
        KeycloakElsewhere.away();
        assertRefused(
                "ACCOUNTS_UNAVAILABLE",
                act("worker", CREATE, other, "username", "trial-b"),
                CREATE);
        assertRefused(
                "ACCOUNTS_UNAVAILABLE", act("worker", RESET, id, "expectedVersion", 2), RESET);
        assertEquals(1, (int) TrialLogins.left().get(0));
    }
}
