package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.TrialLogins.act;
import static org.xiaoshao.testing.TrialLogins.assertRefused;
import static org.xiaoshao.testing.TrialLogins.list;
import static org.xiaoshao.testing.TrialLogins.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TrialLogins;

/**
 * Logins of staff are disabled, enabled and given new passwords, and are listed for those who may.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class UserChangesTest {

    private static final String CLI = "xiaoshao-cli";
    private static final String CHANGED = "changed-at-first-login";

    @BeforeEach
    @AfterEach
    void nobodyIsTried() {
        TrialLogins.clear();
    }

    @Test
    void a_disabled_login_opens_nothing_at_once_and_everything_again_when_enabled() {
        var worker = post("COMMUNITY_WORKER", DemoPlaces.KUNXIN);
        var made = TrialLogins.created("secretary", TrialLogins.wanted("i", "post", worker));
        String id = made.data("userCreate.user.id");
        KeycloakRealm.passwordChanged(TrialLogins.subject(id), CHANGED);
        var login = KeycloakRealm.login("trial-i", CHANGED, CLI);
        var bearer = GraphQlClient.withToken(login.path("access_token"));
        bearer.ask("me").ok();

        Object[] leaving = {"expectedVersion", 1, "reason", "离岗"};
        var disabled = act("secretary", "userDisable", id, leaving).ok();
        assertEquals(List.of(), disabled.refusals("userDisable"), disabled::body);
        assertEquals(false, disabled.data("userDisable.user.enabled"));
        assertEquals(true, disabled.data("userDisable.user.inStep"));
        for (var asked : List.of("me { name }", "metrics { code }", "matters { totalCount }")) {
            var refused = bearer.send("{ found: " + asked + " }", Map.of());
            assertEquals("LOGIN_DISABLED", refused.errorCode(), refused::body);
        }
        assertEquals(
                "Account disabled",
                KeycloakRealm.login("trial-i", CHANGED, CLI).path("error_description"));
        assertNotEquals(200, KeycloakRealm.refresh(CLI, login.path("refresh_token")).statusCode());
        assertRefused(
                "DISABLED_ALREADY",
                null,
                act("secretary", "userDisable", id, "expectedVersion", 2, "reason", "再"),
                "userDisable");
        assertRefused(
                "DISABLED_ALREADY",
                null,
                act("secretary", "userResetPassword", id, "expectedVersion", 2),
                "userResetPassword");
        assertEquals(
                List.of(false),
                list("secretary", "enabled", false).ok().list("users.nodes.enabled"));

        var enabled = act("secretary", "userEnable", id, "expectedVersion", 2).ok();
        assertEquals(true, enabled.data("userEnable.user.enabled"), enabled::body);
        bearer.ask("me").ok();
        assertEquals(200, KeycloakRealm.login("trial-i", CHANGED, CLI).statusCode());
        assertRefused(
                "ENABLED_ALREADY",
                null,
                act("secretary", "userEnable", id, "expectedVersion", 3),
                "userEnable");
    }

    @Test
    void a_new_password_ends_the_old_one_and_all_of_it_is_on_record() {
        var made = TrialLogins.created("secretary", TrialLogins.wanted("j"));
        String id = made.data("userCreate.user.id");
        String person = made.data("userCreate.user.person");
        String first = made.data("userCreate.oneTimePassword");
        assertRefused(
                "STALE_VERSION",
                "expectedVersion",
                act("secretary", "userResetPassword", id, "expectedVersion", 7),
                "userResetPassword");
        assertRefused(
                "NOT_FOUND",
                "id",
                act("secretary2", "userResetPassword", id, "expectedVersion", 1),
                "userResetPassword");
        assertRefused(
                "REQUIRED",
                "reason",
                act("secretary", "userDisable", id, "expectedVersion", 1, "reason", " "),
                "userDisable");
        var reset = act("leader", "userResetPassword", id, "expectedVersion", 1).ok();
        String second = reset.data("userResetPassword.oneTimePassword");
        assertFalse(second.equals(first));
        assertEquals(2, (int) reset.data("userResetPassword.user.version"));
        assertEquals(
                "Invalid user credentials",
                KeycloakRealm.login("trial-j", first, CLI).path("error_description"));
        assertEquals(
                "Account is not fully set up",
                KeycloakRealm.login("trial-j", second, CLI).path("error_description"));
        act("secretary", "userDisable", id, "expectedVersion", 2, "reason", "调离").ok();
        act("secretary", "userEnable", id, "expectedVersion", 3).ok();
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", person)))
                        .ok();
        assertEquals(
                List.of("ENABLED", "DISABLED", "PASSWORD_RESET", "CREATED"),
                trail.<List<Map<String, String>>>list("auditEntries.nodes.facts").stream()
                        .flatMap(List::stream)
                        .filter(fact -> fact.get("name").equals("login"))
                        .map(fact -> fact.get("value"))
                        .toList());
        assertTrue(trail.list("auditEntries.nodes.words").contains("调离"));
        assertFalse(trail.body().contains("trial-j"), "a username may be a name");
    }

    @Test
    void each_sees_the_logins_of_those_they_could_appoint() throws Exception {
        var secretary = list("secretary").ok();
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "unit",
                                "building",
                                "grid",
                                "mediator",
                                "errand",
                                "volunteer",
                                "volunteer-leader",
                                "worker",
                                "steward")),
                new TreeSet<>(secretary.<String>list("users.nodes.username")));
        var leader = new TreeSet<>(list("leader").ok().<String>list("users.nodes.username"));
        assertTrue(leader.contains("secretary") && !leader.contains("leader"));
        var county = new TreeSet<>(list("county").ok().<String>list("users.nodes.username"));
        assertTrue(county.containsAll(List.of("leader", "department-head", "department")));
        assertFalse(county.contains("secretary2") || county.contains("auditor"));
        var admin = new TreeSet<>(list("admin").ok().<String>list("users.nodes.username"));
        assertTrue(admin.containsAll(List.of("county", "auditor", "secretary2", "leader2")));
        for (var never : List.of("resident", "resident2", "admin")) {
            assertFalse(admin.contains(never), never);
        }
        assertEquals("FORBIDDEN", list("worker").errorCode());
        assertEquals(
                List.of("grid"),
                list("secretary", "role", "GRID_MEMBER").ok().list("users.nodes.username"));
        assertEquals(
                List.of("grid"),
                list("secretary", "search", "郑海").ok().list("users.nodes.username"));
        assertEquals(
                List.of("secretary2"),
                list("admin", "place", DemoPlaces.YINGBIN, "role", "COMMUNITY_SECRETARY")
                        .ok()
                        .list("users.nodes.username"));
        assertEquals(6, Statements.during(() -> list("secretary").ok()).size());
        var first = GraphQlClient.as("secretary").ask("users", Map.of("first", 4)).ok();
        String after = first.data("users.pageInfo.endCursor");
        var rest =
                GraphQlClient.as("secretary")
                        .ask("users", Map.of("first", 100, "after", after))
                        .ok();
        var both = new ArrayList<>(first.<String>list("users.nodes.username"));
        both.addAll(rest.list("users.nodes.username"));
        assertEquals(secretary.list("users.nodes.username"), both);
    }
}
