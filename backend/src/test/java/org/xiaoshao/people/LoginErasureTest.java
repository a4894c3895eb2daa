package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.people.LinkedLogins.delete;
import static org.xiaoshao.people.LinkedLogins.deleted;
import static org.xiaoshao.people.LinkedLogins.inKeycloak;
import static org.xiaoshao.people.LinkedLogins.key;
import static org.xiaoshao.people.LinkedLogins.plain;
import static org.xiaoshao.people.LinkedLogins.sql;
import static org.xiaoshao.people.LinkedLogins.tablesWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.KeycloakRealm;
import org.xiaoshao.identity.internal.KeycloakElsewhere;
import org.xiaoshao.identity.internal.LoginsInStep;
import org.xiaoshao.notification.NotificationRounds;
import org.xiaoshao.people.LinkedLogins.Linked;
import org.xiaoshao.testing.Activities;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Pictures;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Uploads;
import org.xiaoshao.testing.WholeDatabase;

/** Whoever logs in as a resident goes with the record, here and in Keycloak. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LoginErasureTest {

    @Inject LoginsInStep inStep;
    @Inject NotificationRounds rounds;
    @Inject Clock clock;

    @BeforeEach
    @AfterEach
    void nobodyIsTried() {
        LinkedLogins.nobodyIsTried();
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
                                        "evidence",
                                        List.of(
                                                Uploads.arrived(
                                                        Pictures.jpeg(8, 6), one.name() + ".jpg")),
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
                        "evidence",
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
        assertEquals(12, tablesWith(one).size());
        declined(whistle);
        rounds.go();
        assertTrue(tablesWith(one).contains("notification"));
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
        assertEquals(List.of(), left.list("whistle.evidence.id"));
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
