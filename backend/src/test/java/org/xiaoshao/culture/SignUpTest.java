package org.xiaoshao.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.Activities;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Signing up and cancelling as people of the community do, and everything they may do wrong. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SignUpTest {

    private static Answer signUp(String user, String id, Map<String, ?> input) {
        return GraphQlClient.as(user).ask("activitySignUp", Map.of("id", id, "input", input)).ok();
    }

    private static Answer signUp(String user, String id) {
        return signUp(user, id, Map.of());
    }

    private static Answer cancel(String user, String id, int expectedVersion) {
        var input = Map.of("expectedVersion", expectedVersion);
        return GraphQlClient.as(user)
                .ask("activityCancelSignUp", Map.of("id", id, "input", input))
                .ok();
    }

    private static void assertRefused(String reason, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.refusals(mutation), answer::body);
        assertNull(answer.data(mutation + ".activity"));
    }

    private static void assertTaken(int places, String id) {
        var answer = GraphQlClient.nobody().ask("activity", Map.of("id", id)).ok();
        assertEquals(places, (int) answer.data("activity.taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"activitySignUp", "activityCancelSignUp"})
    void without_login_nothing_is_done(String mutation) {
        var id = Activities.open().id();
        var input = mutation.equals("activitySignUp") ? Map.of() : Map.of("expectedVersion", 1);
        var answer = GraphQlClient.nobody().ask(mutation, Map.of("id", id, "input", input));
        assertEquals("UNAUTHENTICATED", answer.errorCode());
        assertTaken(0, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "leader", "county", "auditor", "admin", "integrator"})
    void who_neither_lives_nor_serves_in_a_community_does_not_sign_up(String user) {
        var id = Activities.open().id();
        var answer =
                GraphQlClient.as(user).ask("activitySignUp", Map.of("id", id, "input", Map.of()));
        assertEquals("FORBIDDEN", answer.errorCode());
        assertTaken(0, id);
    }

    @Test
    void somebody_of_another_community_is_refused() {
        var id = Activities.open().id();
        assertRefused("NOT_YOUR_COMMUNITY", signUp("resident2", id), "activitySignUp");
        assertTaken(0, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "no id at all", ""})
    void an_unknown_activity_is_not_found(String id) {
        assertRefused("NOT_FOUND", signUp("resident", id), "activitySignUp");
        assertRefused("NOT_FOUND", cancel("resident", id, 1), "activityCancelSignUp");
    }

    @Test
    void nobody_signs_up_before_the_window() {
        var id = Activities.open().notOpenYet().id();
        assertRefused("SIGN_UP_NOT_OPEN", signUp("resident", id), "activitySignUp");
        assertTaken(0, id);
    }

    @Test
    void nobody_signs_up_after_it_closed() {
        var id = Activities.open().closed().id();
        assertRefused("SIGN_UP_CLOSED", signUp("resident", id), "activitySignUp");
        assertTaken(0, id);
    }

    @Test
    void nobody_signs_up_for_what_is_over() {
        var id = Activities.open().ended().id();
        assertRefused("ENDED", signUp("resident", id), "activitySignUp");
    }

    @Test
    void nobody_signs_up_twice() {
        var id = Activities.open().id();
        signUp("resident", id);
        assertRefused("ALREADY_SIGNED_UP", signUp("resident", id), "activitySignUp");
        assertTaken(1, id);
    }

    @Test
    void nobody_signs_up_above_the_capacity() {
        var id = Activities.open().withPlaces(1).id();
        signUp("resident", id);
        assertRefused("FULL", signUp("resident-b", id), "activitySignUp");
        assertTaken(1, id);
    }

    @Test
    void who_holds_no_place_cancels_nothing() {
        var id = Activities.open().id();
        signUp("resident", id);
        assertRefused("NOT_SIGNED_UP", cancel("resident-b", id, 1), "activityCancelSignUp");
        assertTaken(1, id);
    }

    @Test
    void a_version_that_has_passed_cancels_nothing_and_tells_the_present_one() {
        var id = Activities.open().id();
        signUp("resident", id);
        var answer = cancel("resident", id, 7);
        assertRefused("STALE_VERSION", answer, "activityCancelSignUp");
        assertEquals(1, (int) answer.data("activityCancelSignUp.errors[0].currentVersion"));
        assertEquals("expectedVersion", answer.data("activityCancelSignUp.errors[0].field"));
        assertTaken(1, id);
    }

    @Test
    void nobody_cancels_after_it_began() {
        var id = Activities.open().id();
        signUp("resident", id);
        Activities.begin(id);
        assertRefused("BEGUN", cancel("resident", id, 1), "activityCancelSignUp");
        assertTaken(1, id);
    }

    @Test
    void a_key_stands_for_one_activity_only() {
        var key = Map.of("idempotencyKey", UUID.randomUUID().toString());
        var other = Activities.open().id();
        signUp("resident", Activities.open().id(), key);
        assertRefused("KEY_REUSED", signUp("resident", other, key), "activitySignUp");
        assertTaken(0, other);
    }

    @Test
    void a_refused_sign_up_leaves_its_key_free() {
        var id = Activities.open().withPlaces(1).id();
        var key = Map.of("idempotencyKey", UUID.randomUUID().toString());
        signUp("resident-b", id);
        assertRefused("FULL", signUp("resident", id, key), "activitySignUp");
        cancel("resident-b", id, 1);
        assertEquals(List.of(), signUp("resident", id, key).refusals("activitySignUp"));
    }

    @Test
    void a_sign_up_sent_twice_under_one_key_takes_one_place_and_is_answered_alike() {
        var id = Activities.open().id();
        var key = Map.of("idempotencyKey", UUID.randomUUID().toString());
        var first = signUp("resident", id, key);
        var second = signUp("resident", id, key);
        assertEquals(List.of(), first.refusals("activitySignUp"));
        assertEquals(first.body(), second.body());
        assertTaken(1, id);
    }

    @Test
    void a_key_that_is_null_is_no_key() {
        var id = Activities.open().id();
        var none = new HashMap<String, Object>();
        none.put("idempotencyKey", null);
        assertEquals(List.of(), signUp("resident", id, none).refusals("activitySignUp"));
        assertRefused("ALREADY_SIGNED_UP", signUp("resident", id, none), "activitySignUp");
    }

    @Test
    void whoever_signs_up_holds_a_place_until_they_cancel_and_may_sign_up_again() {
        var id = Activities.open().id();
        var signedUp = signUp("resident", id);
        assertEquals(1, (int) signedUp.data("activitySignUp.activity.taken"));
        assertEquals(9, (int) signedUp.data("activitySignUp.activity.placesLeft"));
        String first = signedUp.data("activitySignUp.activity.mySignUp.id");
        int version = signedUp.data("activitySignUp.activity.mySignUp.version");

        var cancelled = cancel("resident", id, version);
        assertEquals(List.of(), cancelled.refusals("activityCancelSignUp"));
        assertNull(cancelled.data("activityCancelSignUp.activity.mySignUp"));
        assertEquals(0, (int) cancelled.data("activityCancelSignUp.activity.taken"));

        var again = signUp("resident", id);
        assertNotEquals(first, again.data("activitySignUp.activity.mySignUp.id"));
        assertTaken(1, id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resident",
                "unit",
                "building",
                "grid",
                "mediator",
                "errand",
                "volunteer",
                "volunteer-leader",
                "worker",
                "secretary"
            })
    void all_who_live_or_serve_in_the_community_may_sign_up(String user) {
        var id = Activities.open().id();
        assertEquals(List.of(), signUp(user, id).refusals("activitySignUp"));
    }

    @Test
    void another_community_has_its_own_activities_and_people() {
        var id = Activities.open().in(DemoPlaces.YINGBIN).id();
        assertEquals(List.of(), signUp("resident2", id).refusals("activitySignUp"));
        assertRefused("NOT_YOUR_COMMUNITY", signUp("resident", id), "activitySignUp");
    }

    @Test
    void one_who_sees_the_last_place_go_learns_it_from_the_page_as_well() {
        var id = Activities.open().withPlaces(1).id();
        assertEquals("FULL", signUp("resident", id).data("activitySignUp.activity.state"));
    }
}
