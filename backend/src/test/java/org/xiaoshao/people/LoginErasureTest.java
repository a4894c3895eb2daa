package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.KeycloakRealm;
import org.xiaoshao.identity.internal.KeycloakElsewhere;
import org.xiaoshao.identity.internal.LoginsInStep;
import org.xiaoshao.testing.Activities;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.TrialLogins;
import org.xiaoshao.testing.WholeDatabase;

/** Whoever logs in as a resident goes with the record, here and in Keycloak, unless they serve. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LoginErasureTest {

    private static final String PASSWORD = "a-password-of-mine";

    @Inject LoginsInStep inStep;
    @Inject Clock clock;

    @BeforeEach
    @AfterEach
    void nobodyIsTried() {
        TrialLogins.clear();
        // What the pass of one test has not yet forgotten is none of the next one's.
        sql("delete from ended_login");
    }

    /** A resident of 昆新 who has linked a login. */
    private record Linked(
            String resident, String name, String subject, String person, GraphQlClient client) {}

    private static Linked linked(String username, String subject) {
        var name = "金丝雀" + UUID.randomUUID().toString().substring(0, 8);
        return linked(Families.inKunxin().person(name, "HEAD").resident(), name, username, subject);
    }

    private static Linked linked(String resident, String name, String username, String subject) {
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
    private static Linked plain(String name) {
        var username = TrialLogins.BEGINNING + name;
        return linked(username, KeycloakRealm.createPlain(username, Map.of()));
    }

    /** With the login of a volunteer. */
    private static Linked volunteer(String name) {
        var made = TrialLogins.created("secretary", TrialLogins.wanted(name));
        return linked(
                TrialLogins.BEGINNING + name, TrialLogins.subject(made.data("userCreate.user.id")));
    }

    private static Answer delete(Linked one) {
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

    private static void deleted(Linked one, String outcome) {
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

    private static Set<String> tablesWith(Linked one) {
        return new TreeSet<>(
                WholeDatabase.tablesWith(List.of(one.name(), one.subject(), one.person())));
    }

    private static String sql(String text) {
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

    private static boolean inKeycloak(String username) {
        return KeycloakRealm.users(username).stream()
                .anyMatch(user -> username.equals(user.get("username")));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Answer blown(Linked one) {
        return one.client()
                .ask(
                        "whistleBlow",
                        Map.of(
                                "input",
                                Map.of(
                                        "kind",
                                        "SAFETY",
                                        "title",
                                        one.name() + "家门口",
                                        "description",
                                        "我是" + one.name(),
                                        "idempotencyKey",
                                        key(),
                                        "place",
                                        Map.of("community", DemoPlaces.KUNXIN))))
                .ok();
    }

    private static void declined(String whistle) {
        var input = Map.of("article", "《清单》第三条", "elsewhere", "物业服务中心", "expectedVersion", 1);
        var answer =
                GraphQlClient.as("worker")
                        .ask("whistleDecline", Map.of("id", whistle, "input", input))
                        .ok();
        assertEquals(List.of(), answer.refusals("whistleDecline"), answer::body);
    }

    private static Answer signedUp(Linked one, String activity) {
        return one.client()
                .ask(
                        "activitySignUp",
                        Map.of("id", activity, "input", Map.of("idempotencyKey", key())))
                .ok();
    }

    /** Somebody read in 昆新 and wrote why. */
    private static void readInAnEmergency(String why) {
        sql(
                "insert into break_glass (person_id, post_id, community_code, county_code, reason, opened_at, ends_at)"
                        + " select person_id, id, '%s', '%s', '%s', now() - interval '3 hours', now() - interval '2 hours'"
                                .formatted(DemoPlaces.KUNXIN, DemoPlaces.QINGSHUIHE, why)
                        + " from post where person_id = '%s' limit 1".formatted(DemoPeople.WORKER));
    }

    @Test
    void nothing_of_them_is_in_any_table_and_no_chain_breaks() {
        var one = plain("gone");
        var blown = blown(one);
        String whistle = blown.data("whistleBlow.whistle.id");
        String number = blown.data("whistleBlow.whistle.number");
        var coming = Activities.open().id();
        var past = Activities.open().id();
        signedUp(one, coming);
        signedUp(one, past);
        Activities.begin(past);
        one.client().ask("residentExport", Map.of("id", one.resident(), "input", Map.of())).ok();
        readInAnEmergency(one.name() + "突发疾病，需要联系家属");
        assertEquals(
                Set.of(
                        "audit_words",
                        "break_glass",
                        "household",
                        "idempotency",
                        "person",
                        "post",
                        "resident",
                        "sign_up",
                        "whistle",
                        "whistle_reporter",
                        "whistle_words"),
                tablesWith(one));

        assertEquals(List.of("WHISTLES_OPEN"), delete(one).refusals("residentDelete"));
        assertEquals(11, tablesWith(one).size());
        declined(whistle);
        deleted(one, "ERASED");

        // Nothing but the id of the user in Keycloak, until no token of it runs any more.
        assertEquals(Set.of("ended_login"), tablesWith(one));
        assertEquals("LOGIN_DISABLED", one.client().ask("me").errorCode());
        assertEquals(0, inStep.pass(clock.instant()));
        assertTrue(!inKeycloak("trial-gone"));
        assertEquals(Set.of("ended_login"), tablesWith(one));
        assertEquals(0, inStep.pass(clock.instant().plus(Duration.ofMinutes(15))));
        assertEquals(Set.of(), tablesWith(one));

        assertEquals(Set.of(true), WholeDatabase.whistleChains());
        assertEquals(Map.of(coming, 0, past, 1), Activities.placesTaken(Set.of(coming, past)));
        var left = GraphQlClient.as("worker").ask("whistle", Map.of("number", number)).ok();
        assertEquals("DECLINED", left.data("whistle.state"));
    }

    @Test
    void while_keycloak_is_away_the_login_opens_nothing_and_its_user_goes_later() {
        var one = plain("away");
        KeycloakElsewhere.away();
        deleted(one, "ERASED");
        assertEquals("LOGIN_DISABLED", one.client().ask("me").errorCode());
        assertEquals(1, inStep.pass(clock.instant().plus(Duration.ofMinutes(15))));
        assertTrue(inKeycloak("trial-away"));
        assertEquals(Set.of("ended_login"), tablesWith(one));
        KeycloakElsewhere.back();
        assertEquals(0, inStep.pass(clock.instant().plus(Duration.ofMinutes(15))));
        assertTrue(!inKeycloak("trial-away"));
        assertEquals(Set.of(), tablesWith(one));
    }

    @Test
    void a_login_that_was_given_at_the_desk_goes_with_its_name() {
        var resident = Families.inKunxin().person("金丝雀", "HEAD").resident();
        var input = Map.of("expectedVersion", 1, "username", "trial-given");
        var made =
                GraphQlClient.as("worker")
                        .ask("residentLoginCreate", Map.of("id", resident, "input", input))
                        .ok();
        assertEquals(List.of(), made.refusals("residentLoginCreate"), made::body);
        String password = made.data("residentLoginCreate.oneTimePassword");
        var subject = (String) KeycloakRealm.users("trial-given").get(0).get("id");
        var person = sql("select id from person where subject = '%s'".formatted(subject));
        assertEquals(
                List.of("account"), WholeDatabase.tablesWith(List.of("trial-given", password)));
        deleted(new Linked(resident, "金丝雀", subject, person, null), "ERASED");
        assertEquals(0, inStep.pass(clock.instant().plus(Duration.ofMinutes(15))));
        assertEquals(List.of(), WholeDatabase.tablesWith(List.of("trial-given", subject, person)));
        assertTrue(!inKeycloak("trial-given"));
    }

    @Test
    void whoever_serves_keeps_login_posts_and_name() {
        var one = volunteer("serving");
        assertEquals(
                Set.of("account", "audit_words", "household", "person", "post", "resident"),
                tablesWith(one));
        deleted(one, "SERVES");
        assertEquals(Set.of("account", "audit_words", "person", "post"), tablesWith(one));
        assertEquals(List.of(), WholeDatabase.tablesWith(List.of(one.name())));
        assertEquals(
                "volunteer",
                sql(
                        "select string_agg(role, ',') from post where person_id = '%s'"
                                .formatted(one.person())));
        assertEquals(
                one.subject(),
                sql("select subject from account where person_id = '%s'".formatted(one.person())));
        KeycloakRealm.awaitRoles(one.subject(), List.of("volunteer"));
        assertEquals(List.of("VOLUNTEER"), one.client().ask("me").ok().list("me.posts.role"));
    }

    @Test
    void of_whoever_served_the_name_and_the_post_stay_and_no_login() {
        var one = volunteer("served");
        sql(
                "update post set valid_from = current_date - 9, valid_to = current_date - 2 where person_id = '%s' and role = 'volunteer'"
                        .formatted(one.person()));
        deleted(one, "SERVED");
        assertEquals(0, inStep.pass(clock.instant().plus(Duration.ofMinutes(15))));
        assertEquals(List.of(), WholeDatabase.tablesWith(List.of("trial-served", one.subject())));
        assertTrue(!inKeycloak("trial-served"));
        assertEquals(
                "试用人 volunteer",
                sql(
                        "select name || ' ' || role from person join post on person_id = person.id where person.id = '%s'"
                                .formatted(one.person())));
        sql(
                "delete from post where person_id = '%1$s'; delete from person where id = '%1$s'"
                        .formatted(one.person()));
    }

    @Test
    void whoever_moved_away_keeps_the_login_that_they_live_by_elsewhere() {
        var one = plain("moved");
        var next = Families.inKunxin().person("搬来的", "HEAD").resident();
        sql(
                "update resident set moved_out = current_date where id = '%s'"
                        .formatted(one.resident()));
        sql("update resident set person_id = '%s' where id = '%s'".formatted(one.person(), next));
        deleted(one, "LIVES_ELSEWHERE");
        assertEquals(
                one.subject(),
                sql("select subject from person where id = '%s'".formatted(one.person())));
        // Of the two records the last one takes the login with it.
        deleted(new Linked(next, "搬来的", one.subject(), one.person(), one.client()), "ERASED");
        assertEquals(
                "0", sql("select count(*) from person where id = '%s'".formatted(one.person())));
    }

    @Test
    void what_a_key_stood_for_is_forgotten_and_the_key_stays_spent() {
        var input =
                new HashMap<String, Object>(
                        Map.of("name", "金丝雀二", "relation", "CHILD", "idempotencyKey", key()));
        var home = Families.inKunxin().person("金丝雀一", "HEAD").moveIn();
        input.put("household", home.get("id"));
        var added = GraphQlClient.as("worker").ask("residentAdd", Map.of("input", input)).ok();
        String id = added.data("residentAdd.resident.id");
        deleted(new Linked(id, "金丝雀二", null, null, null), "SUBJECT_REQUEST");
        var again = GraphQlClient.as("worker").ask("residentAdd", Map.of("input", input)).ok();
        assertEquals(List.of("KEY_REUSED"), again.refusals("residentAdd"));
    }
}
