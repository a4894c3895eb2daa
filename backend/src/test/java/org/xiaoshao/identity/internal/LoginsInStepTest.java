package org.xiaoshao.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.identity.KeycloakRealm;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TrialLogins;

/**
 * The database and Keycloak share no transaction: whichever half fails, nothing stays half done.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class LoginsInStepTest {

    private static final Map<String, List<String>> MARK = Map.of("xiaoshao-draft", List.of("yes"));

    @Inject LoginsInStep inStep;
    @Inject Scoped scoped;
    @Inject EntityManager entityManager;
    @Inject Clock clock;

    @BeforeEach
    @AfterEach
    void nobodyIsTried() {
        TrialLogins.clear();
    }

    private static String id(Answer created) {
        return created.data("userCreate.user.id");
    }

    private static Answer act(String mutation, String id, Map<String, ?> input) {
        return GraphQlClient.as("secretary").ask(mutation, Map.of("id", id, "input", input));
    }

    private static TreeSet<String> inKeycloak() {
        return KeycloakRealm.users(TrialLogins.BEGINNING).stream()
                .map(user -> (String) user.get("username"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Instant inAQuarter() {
        return clock.instant().plus(Duration.ofMinutes(15));
    }

    @Test
    void while_keycloak_is_away_nobody_gets_a_login_or_a_password() {
        var made = id(TrialLogins.created("secretary", TrialLogins.wanted("a")));
        KeycloakElsewhere.away();
        var answer = TrialLogins.create("secretary", TrialLogins.wanted("b")).ok();
        assertEquals(List.of("ACCOUNTS_UNAVAILABLE"), answer.refusals("userCreate"));
        var reset = act("userResetPassword", made, Map.of("expectedVersion", 1)).ok();
        assertEquals(List.of("ACCOUNTS_UNAVAILABLE"), reset.refusals("userResetPassword"));
        assertNull(reset.data("userResetPassword.oneTimePassword"));
        assertEquals(List.of(1, 1, 1), TrialLogins.left());
        var stale = act("userEnable", made, Map.of("expectedVersion", 2)).ok();
        assertEquals(1, (int) stale.data("userEnable.errors[0].currentVersion"));
    }

    @Test
    void one_is_disabled_even_while_keycloak_is_away_and_keycloak_hears_of_it_later() {
        var made = id(TrialLogins.created("secretary", TrialLogins.wanted("c")));
        var subject = TrialLogins.subject(made);
        KeycloakRealm.passwordChanged(subject, "changed-at-first-login");
        KeycloakElsewhere.away();
        var input = Map.of("expectedVersion", 1, "reason", "离岗");
        var disabled = act("userDisable", made, input).ok();
        assertEquals(List.of(), disabled.refusals("userDisable"), disabled::body);
        assertEquals(false, disabled.data("userDisable.user.inStep"));
        assertEquals(true, KeycloakRealm.users("trial-c").get(0).get("enabled"));
        // The mock holds for calls of this bean by whoever asks; the real one is asked again below.
        KeycloakElsewhere.back();
        assertEquals(0, inStep.pass(clock.instant()));
        assertEquals(false, KeycloakRealm.users("trial-c").get(0).get("enabled"));
    }

    @Test
    void a_keycloak_that_hangs_is_one_that_is_away() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var hanging = KeycloakElsewhere.real();
            hanging.issuer = "http://127.0.0.1:" + silent.getLocalPort() + "/realms/xiaoshao";
            var begun = clock.instant();
            assertThrows(AccountsUnavailable.class, () -> hanging.ask(users -> users.count()));
            var waited = Duration.between(begun, clock.instant());
            assertTrue(waited.compareTo(Duration.ofSeconds(8)) < 0, waited::toString);
        }
    }

    @Test
    void what_keycloak_made_goes_when_the_database_keeps_nothing() {
        TrialLogins.owner(
                """
                create function refuse_trial() returns trigger language plpgsql as
                $$ begin raise exception 'no'; end $$;
                create trigger refuse_trial before insert on account for each row
                when (new.subject not like 'rehearsed-%') execute function refuse_trial()""");
        try {
            var answer = TrialLogins.create("secretary", TrialLogins.wanted("d"));
            assertEquals("INTERNAL", answer.errorCode());
        } finally {
            TrialLogins.owner("drop trigger refuse_trial on account; drop function refuse_trial()");
        }
        assertEquals(List.of(0, 0, 0), TrialLogins.left());
    }

    @Test
    void drafts_that_nobody_kept_are_deleted_and_no_login_that_a_hand_made() {
        KeycloakRealm.createPlain("trial-left", MARK);
        KeycloakRealm.createPlain("trial-hand", Map.of());
        var kept = id(TrialLogins.created("secretary", TrialLogins.wanted("kept")));
        assertEquals(0, inStep.pass(clock.instant()));
        assertEquals(
                new TreeSet<>(List.of("trial-hand", "trial-kept", "trial-left")), inKeycloak());
        // As if the backend had died after its database's half.
        var subject = TrialLogins.subject(kept);
        KeycloakRealm.mark(subject, MARK);
        TrialLogins.owner(
                "update account set pushed_enabled = null, pushed_roles = null where id = '%s'"
                        .formatted(kept));
        assertEquals(0, inStep.pass(inAQuarter()));
        assertEquals(new TreeSet<>(List.of("trial-hand", "trial-kept")), inKeycloak());
        var login = KeycloakRealm.users("trial-kept").get(0);
        assertEquals(true, login.get("enabled"));
        assertNull(login.get("attributes"));
        assertEquals(List.of("volunteer"), KeycloakRealm.roles(subject));
    }

    @Test
    void one_login_that_cannot_be_told_does_not_keep_others_from_being_told() {
        var lost = id(TrialLogins.created("secretary", TrialLogins.wanted("lost")));
        var other = id(TrialLogins.created("secretary", TrialLogins.wanted("other")));
        KeycloakRealm.delete(TrialLogins.subject(lost));
        TrialLogins.owner(
                "update account set enabled = false, changed_at = now() - interval '1 hour' where id = '%s'"
                        .formatted(lost));
        TrialLogins.owner("update account set enabled = false where id = '%s'".formatted(other));
        assertEquals(1, inStep.pass(clock.instant()));
        assertEquals(false, KeycloakRealm.users("trial-other").get(0).get("enabled"));
    }

    @Test
    void roles_follow_the_posts_at_once_and_with_the_day() {
        var made = TrialLogins.created("secretary", TrialLogins.wanted("e"));
        var subject = TrialLogins.subject(id(made));
        String person = made.data("userCreate.user.person");
        KeycloakRealm.giveRole(subject, "offline_access");
        var post = Map.of("role", "MEDIATOR", "division", DemoPlaces.KUNXIN);
        var appointed =
                GraphQlClient.as("secretary")
                        .send(
                                """
                                mutation ($input: PostAppointInput!) {
                                  postAppoint(input: $input) { errors { code } }
                                }""",
                                Map.of("input", Map.of("person", person, "post", post)))
                        .ok();
        assertEquals(List.of(), appointed.refusals("postAppoint"));
        KeycloakRealm.awaitRoles(subject, List.of("mediator", "offline_access", "volunteer"));
        TrialLogins.owner(
                "update post set valid_from = current_date - 9, valid_to = current_date - 2 where role = 'volunteer' and person_id = '%s'"
                                .formatted(person)
                        + "; update post set valid_from = current_date + 2 where role = 'mediator' and person_id = '%s'"
                                .formatted(person));
        assertEquals(0, inStep.pass(clock.instant()));
        assertEquals(List.of("offline_access"), KeycloakRealm.roles(subject));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Somebody whom a secretary does not appoint.
                "insert into account (person_id, subject, username, created_at, changed_at, last_change)"
                        + " values ('00000000-0000-4000-a000-000000000101', 'x', 'trial-x', now(), now(), 'CREATED')",
                "insert into person (name, subject) values ('试用人', 'x')",
                "update person set subject = 'x' where subject is null",
                "update person set subject = 'x'",
                "update account set enabled = false where username in ('secretary', 'leader', 'county', 'worker2')",
                "update account set username = 'trial-y'",
                "update account set subject = 'x'",
                "delete from account"
            })
    void the_database_alone_gives_no_login_to_whom_the_caller_does_not_administer(String sql) {
        int done;
        try {
            done =
                    scoped.as(
                            DemoPeople.SECRETARY,
                            Role.COMMUNITY_SECRETARY,
                            () -> entityManager.createNativeQuery(sql).executeUpdate());
        } catch (RuntimeException refused) {
            done = 0;
        }
        assertEquals(0, done);
    }

    @Test
    void a_worker_finds_no_login_but_their_own_in_the_database() {
        var seen =
                scoped.as(
                        DemoPeople.WORKER,
                        Role.COMMUNITY_WORKER,
                        () ->
                                entityManager
                                        .createNativeQuery(
                                                "select username from account", String.class)
                                        .getResultList());
        assertEquals(List.of("worker"), seen);
        assertThrows(
                RuntimeException.class,
                () ->
                        scoped.as(
                                DemoPeople.WORKER,
                                Role.COMMUNITY_WORKER,
                                () ->
                                        entityManager
                                                .createNativeQuery(
                                                        "update account set version = 9 where username = 'worker' returning 1")
                                                .getSingleResult()));
        assertTrue(seen.size() == 1);
    }
}
