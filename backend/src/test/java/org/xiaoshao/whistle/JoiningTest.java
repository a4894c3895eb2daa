package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class JoiningTest {

    private static final Map<String, Object> GOOD =
            Map.of("contacted", true, "solved", true, "satisfied", true);

    private static GraphQlClient device() {
        return GraphQlClient.device(UUID.randomUUID().toString());
    }

    private static Answer join(GraphQlClient caller, LoopCase one, Map<String, ?> input) {
        return caller.ask("whistleJoin", Map.of("id", one.id(), "input", input));
    }

    private static List<String> refusals(GraphQlClient caller, LoopCase one) {
        return join(caller, one, Map.of()).ok().refusals("whistleJoin");
    }

    private static String code(Answer joined) {
        assertEquals(List.of(), joined.ok().refusals("whistleJoin"), joined::body);
        return joined.data("whistleJoin.trackingCode");
    }

    private static Answer track(String code) {
        return GraphQlClient.nobody().ask("whistleTrack", Map.of("code", code)).ok();
    }

    private static LoopCase warm() {
        var one = Loop.inKunxin().with("kind", "WARMTH").to(WhistleState.BLOWN);
        return one.step("whistleAdmit", "worker", Map.of("matter", Loop.matter(24, 31).toString()));
    }

    @Test
    void only_what_was_admitted_and_is_not_handled_is_joined_and_never_what_is_about_persons() {
        var blown = Loop.inKunxin().to(WhistleState.BLOWN);
        assertEquals(List.of("WRONG_STATE"), refusals(device(), blown));
        assertEquals(List.of("WRONG_STATE"), refusals(device(), handled()));
        assertEquals(List.of("NOT_FOUND"), refusals(device(), warm()));
        var unknown = Map.of("id", UUID.randomUUID().toString(), "input", Map.of());
        assertEquals(
                List.of("NOT_FOUND"),
                device().ask("whistleJoin", unknown).ok().refusals("whistleJoin"));
        assertEquals(1, blown.seenBy("worker").get("reporterCount"));
        assertEquals(1, blown.seenBy("worker").get("version"));
    }

    private static LoopCase handled() {
        return Loop.inKunxin().to(WhistleState.HANDLED);
    }

    @Test
    void nothing_is_written_where_the_input_is_wrong_or_nobody_can_be_told_apart() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        var tooLong = join(device(), one, Map.of("text", "长".repeat(2001)));
        assertEquals(List.of("TOO_LONG"), tooLong.ok().refusals("whistleJoin"));
        assertEquals(List.of("DEVICE_UNNAMED"), refusals(GraphQlClient.nobody(), one));
        for (var onDuty : List.of("grid", "building", "worker", "department", "leader", "county")) {
            var answer = join(GraphQlClient.as(onDuty), one, Map.of());
            assertEquals("FORBIDDEN", answer.errorCode(), onDuty);
        }
        assertEquals(1, one.seenBy("worker").get("reporterCount"));
        assertEquals(2, one.seenBy("worker").get("version"));
    }

    @Test
    void a_device_has_one_voice_however_often_it_joins_and_whoever_blew_it_has_theirs_already() {
        var blower = device();
        var blown =
                blower.ask(
                                "whistleBlow",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "kind",
                                                "SAFETY",
                                                "description",
                                                "消防通道被杂物堵塞",
                                                "place",
                                                Map.of("community", DemoPlaces.KUNXIN))))
                        .ok();
        String number = blown.data("whistleBlow.whistle.number");
        var one = Loop.inKunxin().to(WhistleState.BLOWN).follow(number).admit();
        assertEquals(blown.data("whistleBlow.trackingCode"), code(join(blower, one, Map.of())));
        assertEquals(1, one.seenBy("worker").get("reporterCount"));

        var neighbour = device();
        var first = code(join(neighbour, one, Map.of("text", "我家门口也有")));
        assertEquals(first, code(join(neighbour, one, Map.of())));
        assertNotEquals(first, code(join(device(), one, Map.of())));
        var seen = one.seenBy("worker");
        assertEquals(3, seen.get("reporterCount"));
        assertEquals(true, seen.get("chainIntact"));
        assertEquals(number, track(first).data("whistleTrack.number"));
        var elsewhere = Loop.inKunxin().to(WhistleState.ADMITTED);
        assertNotEquals(first, code(join(neighbour, elsewhere, Map.of())));
    }

    @Test
    void a_device_that_joins_many_times_at_once_counts_once() throws Exception {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        var neighbour = device();
        var ready = new CountDownLatch(6);
        var threads = Executors.newFixedThreadPool(6);
        var answers = new ArrayList<Future<String>>();
        for (int i = 0; i < 6; i++) {
            answers.add(
                    threads.submit(
                            () -> {
                                ready.countDown();
                                ready.await();
                                return code(join(neighbour, one, Map.of()));
                            }));
        }
        var codes = new TreeSet<String>();
        for (var answer : answers) {
            codes.add(answer.get());
        }
        threads.shutdown();
        assertEquals(1, codes.size());
        assertEquals(2, one.seenBy("worker").get("reporterCount"));
    }

    @Test
    void who_joins_with_login_sees_and_rates_it_and_none_of_several_reads_the_others_words() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.ADMITTED);
        one.step("whistleSupplement", "resident", Map.of("text", "我住302"));
        assertNull(one.seenBy("resident-b"));
        assertNull(code(join(GraphQlClient.as("resident-b"), one, Map.of("text", "我也是"))));
        assertNull(code(join(GraphQlClient.as("resident-b"), one, Map.of())), "once more");
        assertEquals(2, one.seenBy("worker").get("reporterCount"), "a person has one voice");
        var neighbour = device();
        var followed = code(join(neighbour, one, Map.of()));
        for (var reporter : List.of("resident", "resident-b")) {
            var seen = one.seenBy(reporter);
            assertEquals("", seen.get("description"), reporter);
            assertEquals(
                    List.of(),
                    texts(seen, List.of("SUPPLEMENTED", "JOINED")),
                    "not even those of one's own: the ledger does not say whose they are");
        }
        assertEquals(
                List.of("我住302", "我也是"),
                texts(one.seenBy("worker"), List.of("SUPPLEMENTED", "JOINED")));
        assertEquals(
                List.of(),
                track(followed).list("whistleTrack.steps.text").stream()
                        .filter(text -> text != null)
                        .toList());

        var now = one.follow(one.number());
        now.dispatch().sign().reportForDuty().reportDone().feedBack();
        assertEquals("FED_BACK", now.step("whistleEvaluate", "resident", GOOD).state());
        assertEquals("FED_BACK", now.step("whistleEvaluate", "resident-b", GOOD).state());
        String token = track(followed).data("whistleTrack.ratingToken");
        var bad = Map.of("contacted", true, "solved", false, "satisfied", false, "token", token);
        assertEquals(
                List.of(),
                now.attempt(GraphQlClient.nobody(), "whistleEvaluate", bad)
                        .ok()
                        .refusals("whistleEvaluate"));
        assertEquals("REWORK", one.seenBy("worker").get("state"));
    }

    @Test
    void who_joins_what_a_grid_member_blew_rates_it() {
        var one =
                Loop.inKunxin()
                        .at(DemoPlaces.kunxinBuilding(1), null)
                        .reportedBy("grid")
                        .to(WhistleState.DISPATCHED);
        var code = code(join(device(), one, Map.of()));
        var now = one.follow(one.number()).sign().reportForDuty().reportDone().feedBack();
        String token = track(code).data("whistleTrack.ratingToken");
        var rating = Map.of("contacted", true, "solved", true, "satisfied", true, "token", token);
        assertEquals(
                List.of(),
                now.attempt(GraphQlClient.nobody(), "whistleEvaluate", rating)
                        .ok()
                        .refusals("whistleEvaluate"));
        assertEquals("EVALUATED", one.seenBy("worker").get("state"));
    }

    @Test
    void what_is_alike_or_in_the_same_building_is_offered_and_nothing_else_is() {
        var words = "配电箱门敞开" + UUID.randomUUID().toString().substring(0, 8);
        var far = Loop.inKunxin().with("description", words).to(WhistleState.ADMITTED);
        var near =
                Loop.inKunxin()
                        .at(DemoPlaces.kunxinBuilding(5), null)
                        .with("description", "楼顶围栏松动摇晃")
                        .to(WhistleState.ADMITTED);
        var unread = Loop.inKunxin().with("description", words).to(WhistleState.BLOWN);
        var elsewhere = Loop.inYingbin().with("description", words).to(WhistleState.ADMITTED);
        var warm =
                Loop.inKunxin()
                        .with("kind", "WARMTH")
                        .with("description", words)
                        .to(WhistleState.BLOWN);
        warm.step("whistleAdmit", "worker", Map.of("matter", Loop.matter(24, 31).toString()));

        var offered = offered("SAFETY", words, DemoPlaces.kunxinBuilding(5));
        assertEquals(far.number(), offered.get(1).get("number"), "alike, elsewhere");
        assertEquals("COMMUNITY", offered.get(1).get("nearness"));
        assertEquals(
                "BUILDING",
                offered.stream()
                        .filter(found -> found.get("number").equals(near.number()))
                        .findFirst()
                        .orElseThrow()
                        .get("nearness"));
        var numbers = offered.stream().map(found -> found.get("number")).toList();
        for (var hidden : List.of(unread, elsewhere, warm)) {
            assertEquals(false, numbers.contains(hidden.number()));
        }
        assertEquals(List.of(), offered("WARMTH", words, DemoPlaces.kunxinBuilding(5)));
        assertEquals(List.of(), offered("SAFETY", "垃圾没有人收", null));
    }

    private static List<Map<String, Object>> offered(String kind, String text, UUID building) {
        var place =
                building == null
                        ? Map.of("community", DemoPlaces.KUNXIN)
                        : Map.of("community", DemoPlaces.KUNXIN, "building", building.toString());
        return nearby(Map.of("kind", kind, "description", text, "place", place))
                .ok()
                .data("whistlesNearby.whistles");
    }

    private static Answer nearby(Map<String, ?> input) {
        return GraphQlClient.nobody().ask("whistlesNearby", Map.of("input", input));
    }

    @Test
    void a_place_that_is_none_and_a_text_that_is_too_long_are_refused() {
        var nowhere = Map.of("community", "150124999999");
        assertEquals(
                "DIVISION_UNKNOWN",
                nearby(Map.of("kind", "SAFETY", "description", "堵", "place", nowhere)).errorCode());
        var kunxin = Map.of("community", DemoPlaces.KUNXIN);
        assertEquals(
                "TOO_LONG",
                nearby(Map.of("kind", "SAFETY", "description", "长".repeat(2001), "place", kunxin))
                        .errorCode());
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> seen, List<String> types) {
        return ((List<Map<String, Object>>) seen.get("events"))
                .stream()
                        .filter(event -> types.contains(event.get("type")))
                        .map(event -> (String) event.get("text"))
                        .filter(text -> text != null)
                        .toList();
    }
}
