package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class IdempotencyTest {

    private static Map<String, Object> blow(String key, String description) {
        return Map.of("input", input(key, description));
    }

    private static Map<String, Object> input(String key, String description) {
        var input = new HashMap<String, Object>();
        input.put("kind", "SAFETY");
        input.put("description", description);
        input.put("place", Map.of("community", DemoPlaces.KUNXIN));
        input.put("idempotencyKey", key);
        return input;
    }

    @Test
    void the_same_act_sent_twice_is_done_once_and_answered_alike() {
        var key = UUID.randomUUID().toString();
        var first = GraphQlClient.nobody().ask("whistleBlow", blow(key, "楼道灯不亮")).ok();
        var second = GraphQlClient.nobody().ask("whistleBlow", blow(key, "楼道灯不亮")).ok();
        assertEquals(first.body(), second.body());
    }

    @Test
    void another_act_under_the_same_key_is_refused() {
        var key = UUID.randomUUID().toString();
        GraphQlClient.nobody().ask("whistleBlow", blow(key, "楼道灯不亮")).ok();
        var other = GraphQlClient.nobody().ask("whistleBlow", blow(key, "水管漏水")).ok();
        assertEquals(List.of("KEY_REUSED"), other.refusals("whistleBlow"));
        assertEquals("idempotencyKey", other.data("whistleBlow.errors[0].field"));
    }

    @Test
    void a_key_belongs_to_its_caller() {
        var key = UUID.randomUUID().toString();
        var one = GraphQlClient.as("resident").ask("whistleBlow", blow(key, "楼道灯不亮")).ok();
        var other = GraphQlClient.as("resident-b").ask("whistleBlow", blow(key, "楼道灯不亮")).ok();
        assertNotEquals(
                (String) one.data("whistleBlow.whistle.id"), other.data("whistleBlow.whistle.id"));
    }

    @Test
    void a_malformed_key_is_refused() {
        for (var key : List.of("short", "x".repeat(101), "with\u0000nul")) {
            var answer = GraphQlClient.nobody().ask("whistleBlow", blow(key, "楼道灯不亮")).ok();
            assertEquals(List.of("KEY_REUSED"), answer.refusals("whistleBlow"));
        }
    }

    @Test
    void a_guessed_key_without_login_opens_no_tracking_code() {
        var key = "12345678";
        var victim = GraphQlClient.nobody().ask("whistleBlow", blow(key, "楼道灯不亮")).ok();
        assertEquals(List.of("KEY_REUSED"), victim.refusals("whistleBlow"));
        assertNull(victim.data("whistleBlow.trackingCode"));
    }

    @Test
    void a_field_left_out_and_one_that_is_null_are_the_same_input() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var input = new HashMap<String, Object>();
        input.put("matter", Loop.matter(24, 17).toString());
        input.put("idempotencyKey", UUID.randomUUID().toString());
        var absent = one.attempt("worker", "whistleAdmit", input).ok();
        input.put("note", null);
        input.put("urgency", null);
        assertEquals(absent.body(), one.attempt("worker", "whistleAdmit", input).ok().body());
    }

    @Test
    void a_key_that_is_null_is_no_key() {
        var input = new HashMap<String, Object>(input(null, "楼道灯不亮"));
        var first = GraphQlClient.nobody().ask("whistleBlow", Map.of("input", input)).ok();
        var second = GraphQlClient.nobody().ask("whistleBlow", Map.of("input", input)).ok();
        assertNotEquals(
                (String) first.data("whistleBlow.whistle.id"),
                second.data("whistleBlow.whistle.id"));
    }

    @Test
    void an_evaluation_through_a_link_sent_twice_is_done_once_and_answered_alike() {
        var one = Loop.inKunxin().to(WhistleState.FED_BACK);
        var input =
                Map.of(
                        "contacted", true,
                        "solved", true,
                        "satisfied", true,
                        "token", one.ratingToken(),
                        "idempotencyKey", UUID.randomUUID().toString());
        var first = one.attempt(GraphQlClient.nobody(), "whistleEvaluate", input).ok();
        var second = one.attempt(GraphQlClient.nobody(), "whistleEvaluate", input).ok();
        assertEquals(List.of(), first.refusals("whistleEvaluate"));
        assertEquals(first.body(), second.body());
    }

    @Test
    void a_refused_act_leaves_its_key_free() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var key = UUID.randomUUID().toString();
        var refused =
                one.attempt(
                        "worker",
                        "whistleAdmit",
                        Map.of("matter", "nothing", "idempotencyKey", key));
        assertEquals(List.of("MATTER_UNKNOWN"), refused.refusals("whistleAdmit"));
        var input = Map.of("matter", Loop.matter(24, 17).toString(), "idempotencyKey", key);
        assertEquals(
                List.of(), one.attempt("worker", "whistleAdmit", input).refusals("whistleAdmit"));
        var again = one.attempt("worker", "whistleAdmit", input).ok();
        assertEquals(List.of(), again.refusals("whistleAdmit"));
        assertEquals(2, (int) again.data("whistleAdmit.whistle.version"));
    }

    @Test
    void sixteen_senders_of_one_act_get_one_whistle() throws Exception {
        var key = UUID.randomUUID().toString();
        var answers =
                atOnce(
                        16,
                        () -> GraphQlClient.nobody().ask("whistleBlow", blow(key, "楼道灯不亮")).ok());
        var bodies = new HashSet<String>();
        answers.forEach(answer -> bodies.add(answer.body()));
        assertEquals(1, bodies.size(), bodies::toString);
    }

    @Test
    void of_sixteen_editors_of_one_version_exactly_one_wins() throws Exception {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var input = Map.of("matter", Loop.matter(24, 17).toString());
        var answers = atOnce(16, () -> one.attempt("worker", "whistleAdmit", input).ok());
        var won = answers.stream().filter(a -> a.refusals("whistleAdmit").isEmpty()).count();
        assertEquals(1, won);
        assertEquals(
                15,
                answers.stream()
                        .filter(a -> a.refusals("whistleAdmit").equals(List.of("STALE_VERSION")))
                        .count());
        assertEquals(true, one.seenBy("worker").get("chainIntact"));
    }

    private static List<Answer> atOnce(int senders, Callable<Answer> act) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(senders);
        try {
            var sent = new ArrayList<Future<Answer>>();
            for (int i = 0; i < senders; i++) {
                sent.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
