package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.KeycloakRealm;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.TrialLogins;

/** A code on paper makes a login a resident's: once, for two weeks, and of that resident alone. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ResidentLinkTest {

    private static final String NAME = "试住户";

    @BeforeEach
    @AfterEach
    void nobodyIsLinked() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        return sql.execute(
                                """
                                create temp table gone on commit drop as
                                    select distinct household_id as id from resident where name = '试住户';
                                create temp table people on commit drop as
                                    select person_id as id from resident where name = '试住户' and person_id is not null;
                                delete from resident_link where resident_id in
                                    (select id from resident where household_id in (select id from gone));
                                delete from resident where household_id in (select id from gone);
                                create temp table doors on commit drop as
                                    select dwelling_id as id from household where id in (select id from gone);
                                delete from household where id in (select id from gone);
                                delete from dwelling where id in (select id from doors);
                                delete from post where person_id in (select id from people) and role = 'resident';
                                delete from person where id in (select id from people) and name = '试住户'""");
                    }
                },
                "resident_link",
                "resident",
                "household",
                "dwelling",
                "post",
                "person");
        TrialLogins.clear();
    }

    private static String resident() {
        return Families.inKunxin().person(NAME, "HEAD").resident();
    }

    private static Answer code(String user, String resident, int version) {
        var input = Map.of("expectedVersion", version);
        return GraphQlClient.as(user)
                .ask("residentLinkCode", Map.of("id", resident, "input", input));
    }

    private static String made(String resident) {
        var answer = code("worker", resident, 1).ok();
        assertEquals(List.of(), answer.refusals("residentLinkCode"), answer::body);
        return answer.data("residentLinkCode.linkCode.code");
    }

    private static Answer link(GraphQlClient client, String code) {
        return client.ask("meLink", Map.of("input", Map.of("code", code)));
    }

    private static void assertRefused(String reason, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals("meLink"), answer::body);
        assertNull(answer.data("meLink.household"));
    }

    /** A login that somebody has by another hand, with no post and no person. */
    private static GraphQlClient login(String name) {
        var id = KeycloakRealm.createPlain(TrialLogins.BEGINNING + name, Map.of());
        KeycloakRealm.enable(id);
        KeycloakRealm.passwordChanged(id, "a-password-of-mine");
        return GraphQlClient.withToken(
                KeycloakRealm.login(
                                TrialLogins.BEGINNING + name, "a-password-of-mine", "xiaoshao-cli")
                        .path("access_token"));
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "resident_link",
                "resident");
    }

    @Test
    void only_the_staff_of_the_community_make_codes() {
        var resident = resident();
        for (var user : List.of("grid", "leader", "county", "resident", "building")) {
            assertEquals("FORBIDDEN", code(user, resident, 1).errorCode(), user);
        }
        var elsewhere = code("worker2", resident, 1).ok();
        assertEquals(List.of("NOT_FOUND"), elsewhere.refusals("residentLinkCode"));
        var stale = code("worker", resident, 9).ok();
        assertEquals(List.of("STALE_VERSION"), stale.refusals("residentLinkCode"));
    }

    @Test
    void a_wrong_a_used_an_old_and_an_ended_code_are_one_refusal() {
        var client = login("a");
        assertRefused("CODE_REFUSED", link(client, "no code"));
        assertRefused("CODE_REFUSED", link(client, "2222-2222-2222"));
        var resident = resident();
        var ended = made(resident);
        var old = made(resident);
        assertRefused("CODE_REFUSED", link(client, ended));
        owner(
                "update resident_link set made_at = now() - interval '20 days', expires_at = now() - interval '1 second'");
        assertRefused("CODE_REFUSED", link(client, old));
        var code = made(resident);
        owner("update resident set moved_out = current_date where id = '%s'".formatted(resident));
        assertRefused("CODE_REFUSED", link(client, code));
        owner("update resident set moved_out = null where id = '%s'".formatted(resident));
        assertEquals(List.of(), link(client, code).ok().refusals("meLink"));
        assertRefused("CODE_REFUSED", link(login("b"), code));
        assertNull(link(GraphQlClient.nobody(), code).data("meLink"));
    }

    @Test
    void whoever_has_the_code_sees_their_own_household_and_no_other() {
        var resident = resident();
        var other = resident();
        var code = made(resident);
        var client = login("c");
        assertEquals(List.of(), households(client));
        var typed = " " + code.toLowerCase().replace("-", " ");
        var linked = link(client, typed).ok();
        assertEquals(List.of(), linked.refusals("meLink"), linked::body);
        var shown = GraphQlClient.as("worker").ask("resident", Map.of("id", resident)).ok();
        assertEquals(NAME, shown.data("resident.name"));
        var me = client.send("{ me { name posts { role building { id } } } }", Map.of()).ok();
        assertEquals(NAME, me.data("me.name"));
        assertEquals(List.of("RESIDENT"), me.list("me.posts.role"));
        assertNotNull(linked.data("meLink.household"), linked::body);
        var again = code("worker", resident, 2).ok();
        assertEquals(List.of("HAS_LOGIN"), again.refusals("residentLinkCode"));
        assertRefused("LINKED_BEFORE", link(client, made(other)));
        var trail =
                GraphQlClient.as("auditor")
                        .ask("auditEntries", Map.of("filter", Map.of("thing", resident)))
                        .ok();
        assertTrue(trail.body().contains("LINKED") && trail.body().contains("CODE_MADE"));
    }

    @Test
    void whoever_left_alone_sees_the_household_no_longer_until_that_is_taken_back() {
        var resident = resident();
        assertEquals(List.of(), link(login("f"), made(resident)).ok().refusals("meLink"));
        var client = asResident("f");
        var own = households(client);
        assertEquals(1, own.size());
        var left =
                Ledger.act(
                        "worker",
                        "residentChange",
                        resident,
                        "movedOut",
                        "2025-01-01",
                        "expectedVersion",
                        2);
        assertEquals(List.of(), left.refusals("residentChange"), left::body);
        assertEquals(List.of(), households(client));
        var back = Ledger.act("worker", "residentMoveOutUndo", resident, "expectedVersion", 3);
        assertEquals(List.of(), back.refusals("residentMoveOutUndo"), back::body);
        assertEquals(own, households(client));
    }

    /** The same login with the next token, in which the role is. */
    private static GraphQlClient asResident(String name) {
        var username = TrialLogins.BEGINNING + name;
        KeycloakRealm.giveRole((String) KeycloakRealm.users(username).get(0).get("id"), "resident");
        return GraphQlClient.withToken(
                KeycloakRealm.login(username, "a-password-of-mine", "xiaoshao-cli")
                        .path("access_token"));
    }

    private static List<Object> households(GraphQlClient client) {
        return client.ask("households", Map.of("first", 10)).list("households.nodes.id");
    }

    @Test
    void a_code_that_two_use_at_once_is_used_by_one() throws Exception {
        var code = made(resident());
        var clients = List.of(login("d"), login("e"));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers =
                    Stream.of(0, 1)
                            .map(
                                    one ->
                                            pool.submit(
                                                    () -> {
                                                        start.await();
                                                        return link(clients.get(one), code);
                                                    }))
                            .toList();
            start.countDown();
            var refusals = new TreeSet<String>();
            for (var answer : answers) {
                refusals.add(answer.get().ok().refusals("meLink").toString());
            }
            assertEquals(new TreeSet<>(List.of("[CODE_REFUSED]", "[]")), refusals);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void somebody_who_serves_already_stays_who_they_are() {
        var made = TrialLogins.created("secretary", TrialLogins.wanted("f"));
        var subject = TrialLogins.subject(made.data("userCreate.user.id"));
        KeycloakRealm.passwordChanged(subject, "a-password-of-mine");
        var client =
                GraphQlClient.withToken(
                        KeycloakRealm.login("trial-f", "a-password-of-mine", "xiaoshao-cli")
                                .path("access_token"));
        var linked = link(client, made(resident())).ok();
        assertEquals(List.of(), linked.refusals("meLink"), linked::body);
        assertEquals("试用人", client.ask("me").ok().data("me.name"));
        KeycloakRealm.awaitRoles(subject, List.of("resident", "volunteer"));
        assertEquals(
                Set.of("RESIDENT", "VOLUNTEER"),
                Set.copyOf(client.ask("me").ok().list("me.posts.role")));
    }
}
