package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.TrialLogins.act;
import static org.xiaoshao.testing.TrialLogins.assertRefused;
import static org.xiaoshao.testing.TrialLogins.list;
import static org.xiaoshao.testing.TrialLogins.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TrialLogins;

/** Logins of staff, made through the API, in the database and in a real Keycloak. */
@QuarkusTest
@WithTestResource(StackResource.class)
class UserApiTest {
    private static final String CLI = "xiaoshao-cli";
    private static final String CHANGED = "changed-at-first-login";

    @BeforeEach
    @AfterEach
    void nobodyIsTried() {
        TrialLogins.clear();
    }

    private static void assertNoLogin(String reason, String field, Map<String, ?> input) {
        assertRefused(reason, field, TrialLogins.create("secretary", input), "userCreate");
        assertEquals(List.of(0, 0, 0), TrialLogins.left());
    }

    @Test
    void who_could_not_appoint_somebody_gives_them_no_login() {
        var leader = post("TOWNSHIP_LEADER", DemoPlaces.CHENGGUAN);
        assertNoLogin("NOT_YOUR_ROLE", "post.role", TrialLogins.wanted("a", "post", leader));
        var elsewhere = post("VOLUNTEER", DemoPlaces.YINGBIN);
        var answer = TrialLogins.create("secretary", TrialLogins.wanted("a", "post", elsewhere));
        assertEquals(List.of("NOT_YOUR_PLACE"), answer.ok().refusals("userCreate"));
        var myself = TrialLogins.wanted("a", "name", null, "person", DemoPeople.SECRETARY);
        assertNoLogin("YOURSELF", "person", myself);
        for (var user : List.of("worker", "grid", "auditor", "department-head", "resident")) {
            var refused = TrialLogins.create(user, TrialLogins.wanted("a"));
            assertEquals("FORBIDDEN", refused.errorCode(), user);
        }
        assertEquals(
                "UNAUTHENTICATED",
                GraphQlClient.nobody()
                        .ask("userCreate", Map.of("input", TrialLogins.wanted("a")))
                        .errorCode());
        assertEquals(List.of(0, 0, 0), TrialLogins.left());
    }

    @Test
    void somebody_with_a_post_that_one_does_not_give_keeps_their_login_to_others() {
        var made = TrialLogins.created("secretary", TrialLogins.wanted("b"));
        String id = made.data("userCreate.user.id");
        assertEquals(1, list("secretary", "search", "trial-b").ok().list("users.nodes").size());
        TrialLogins.owner(
                "insert into post (person_id, role, division_code, valid_from)"
                        + " select person_id, 'volunteer', '%s', '2025-01-01' from account where id = '%s'"
                                .formatted(DemoPlaces.YINGBIN, id));
        assertEquals(List.of(), list("secretary", "search", "trial-b").ok().list("users.nodes"));
        assertRefused(
                "NOT_FOUND",
                "id",
                act("secretary", "userDisable", id, "expectedVersion", 1, "reason", "离岗"),
                "userDisable");
        assertEquals(1, list("admin", "search", "trial-b").ok().list("users.nodes").size());
    }

    @Test
    void what_does_not_fit_is_refused_with_nothing_made() {
        for (var username : List.of("A", "ab c", "Ünal", "x'--", "大", "u".repeat(40), "a/b")) {
            assertNoLogin("USERNAME_INVALID", "username", TrialLogins.wanted(username));
        }
        assertNoLogin("POST_MISSING", "post", TrialLogins.wanted("c", "post", null));
        assertNoLogin("REQUIRED", "name", TrialLogins.wanted("c", "name", " "));
        assertNoLogin("PERSON_OR_NAME", "name", TrialLogins.wanted("c", "person", DemoPeople.GRID));
        var recorded = TrialLogins.wanted("c", "name", null, "post", null);
        recorded.put("person", DemoPeople.GRID);
        assertNoLogin("HAS_LOGIN", "person", recorded);
        recorded.put("person", UUID.randomUUID().toString());
        assertNoLogin("PERSON_UNKNOWN", "person", recorded);
        var taken = TrialLogins.wanted("c");
        taken.put("username", "county");
        assertNoLogin("USERNAME_TAKEN", "username", taken);
        KeycloakRealm.createPlain("trial-hand", Map.of());
        assertRefused(
                "USERNAME_TAKEN",
                "username",
                TrialLogins.create("secretary", TrialLogins.wanted("hand")),
                "userCreate");
        assertEquals(List.of(0, 0, 1), TrialLogins.left());
    }

    @Test
    void person_post_and_login_are_made_at_once_and_the_password_works_once() {
        var answer = TrialLogins.created("secretary", TrialLogins.wanted("d"));
        String password = answer.data("userCreate.oneTimePassword");
        assertTrue(password.matches("([2-9a-hj-km-np-z]{4}-){2}[2-9a-hj-km-np-z]{4}"), password);
        assertEquals(List.of("VOLUNTEER"), answer.list("userCreate.user.posts.role"));
        assertEquals(true, answer.data("userCreate.user.inStep"));
        assertEquals("CREATED", answer.data("userCreate.user.lastChange"));
        var subject = TrialLogins.subject(answer.data("userCreate.user.id"));
        assertEquals(List.of("volunteer"), KeycloakRealm.roles(subject));
        assertNull(KeycloakRealm.users("trial-d").get(0).get("attributes"));

        assertEquals(
                "Invalid user credentials",
                KeycloakRealm.login("trial-d", "demo", CLI).path("error_description"));
        assertEquals(
                "Account is not fully set up",
                KeycloakRealm.login("trial-d", password, CLI).path("error_description"));
        KeycloakRealm.passwordChanged(subject, CHANGED);
        String token = KeycloakRealm.login("trial-d", CHANGED, CLI).path("access_token");
        var me = GraphQlClient.withToken(token).ask("me").ok();
        assertEquals("试用人", me.data("me.name"));
        assertEquals(List.of("VOLUNTEER"), me.list("me.roles"));
        assertEquals(List.of(DemoPlaces.KUNXIN), me.list("me.posts.division.code"));
    }

    @Test
    void the_same_act_again_makes_nothing_and_shows_no_password() {
        var key = "user-" + UUID.randomUUID();
        var input = TrialLogins.wanted("e", "idempotencyKey", key);
        var first = TrialLogins.created("secretary", input);
        var again = TrialLogins.created("secretary", input);
        assertEquals(first.<String>data("userCreate.user.id"), again.data("userCreate.user.id"));
        assertNull(again.data("userCreate.oneTimePassword"));
        assertEquals(List.of(1, 1, 1), TrialLogins.left());
        String id = first.data("userCreate.user.id");
        Object[] reset = {"expectedVersion", 1, "idempotencyKey", key + "r"};
        var shown = act("secretary", "userResetPassword", id, reset).ok();
        assertTrue(shown.<String>data("userResetPassword.oneTimePassword").length() > 10);
        var hidden = act("secretary", "userResetPassword", id, reset).ok();
        assertEquals(2, (int) hidden.data("userResetPassword.user.version"));
        assertNull(hidden.data("userResetPassword.oneTimePassword"));
        var reused = TrialLogins.wanted("f", "idempotencyKey", key);
        assertRefused(
                "KEY_REUSED",
                "idempotencyKey",
                TrialLogins.create("secretary", reused),
                "userCreate");
    }

    @Test
    void somebody_recorded_gets_a_login_for_the_posts_they_have() {
        var one = TrialLogins.created("secretary", TrialLogins.wanted("g"));
        String person = one.data("userCreate.user.person");
        TrialLogins.owner(
                "delete from account where person_id = '%1$s'; update person set subject = null where id = '%1$s'"
                        .formatted(person));
        var input = TrialLogins.wanted("h", "name", null, "post", null, "person", person);
        var answer = TrialLogins.created("secretary", input);
        assertEquals(person, answer.data("userCreate.user.person"));
        assertEquals(List.of("VOLUNTEER"), answer.list("userCreate.user.posts.role"));
        input.put("username", "trial-other");
        assertRefused("HAS_LOGIN", "person", TrialLogins.create("secretary", input), "userCreate");
    }

    @Test
    void of_two_who_want_one_name_at_once_one_gets_it() throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers =
                    Stream.of("secretary", "leader")
                            .map(
                                    user ->
                                            pool.submit(
                                                    () -> {
                                                        start.await();
                                                        return TrialLogins.create(
                                                                user, TrialLogins.wanted("race"));
                                                    }))
                            .toList();
            start.countDown();
            var refusals = new TreeSet<String>();
            for (var answer : answers) {
                refusals.add(answer.get().ok().refusals("userCreate").toString());
            }
            assertEquals(new TreeSet<>(List.of("[USERNAME_TAKEN]", "[]")), refusals);
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(1, 1, 1), TrialLogins.left());
    }
}
