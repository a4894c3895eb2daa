package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** Service points: opened, changed and closed by the community, found by anybody. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ServicePointsTest {

    private static final String NAME = "测试便民点";

    private static Map<String, Object> hours(String day, String opens, String closes) {
        return Map.of("day", day, "opens", opens, "closes", closes);
    }

    private static Map<String, Object> point(Map<String, ?> changed) {
        var point = new HashMap<String, Object>();
        point.put("kind", "REPAIR");
        point.put("name", NAME);
        point.put("address", "昆新佳苑南门旁");
        point.put("phone", "0471-7900 123");
        point.put("longitude", 111.6701);
        point.put("latitude", 39.9201);
        point.put("items", List.of("配钥匙", "修鞋"));
        point.put("hours", List.of(hours("MONDAY", "08:30", "12:00")));
        point.putAll(changed);
        return point;
    }

    private static Answer open(String user, String community, Map<String, ?> changed) {
        var input = Map.of("community", community, "point", point(changed));
        return GraphQlClient.as(user).ask("servicePointOpen", Map.of("input", input)).ok();
    }

    private static String opened() {
        var answer = open("worker", DemoPlaces.KUNXIN, Map.of());
        assertEquals(List.of(), answer.refusals("servicePointOpen"), answer::body);
        return answer.data("servicePointOpen.servicePoint.id");
    }

    private static Answer change(String user, String id, int version, Map<String, ?> changed) {
        var input = Map.of("expectedVersion", version, "point", point(changed));
        return GraphQlClient.as(user).ask("servicePointChange", Map.of("id", id, "input", input));
    }

    private static Answer close(String user, String id, int version) {
        return GraphQlClient.as(user)
                .ask(
                        "servicePointClose",
                        Map.of("id", id, "input", Map.of("expectedVersion", version)));
    }

    private static Answer services(String community) {
        return GraphQlClient.nobody().ask("communityServices", Map.of("code", community)).ok();
    }

    private static List<String> names() {
        return services(DemoPlaces.KUNXIN).list("community.servicePoints.name");
    }

    private static void assertRefused(String reason, String field, Map<String, ?> changed) {
        var answer = open("worker", DemoPlaces.KUNXIN, changed);
        assertEquals(List.of(reason), answer.refusals("servicePointOpen"), answer::body);
        assertEquals("point." + field, answer.data("servicePointOpen.errors[0].field"));
        assertNull(answer.data("servicePointOpen.servicePoint"));
    }

    @AfterEach
    void nothing_is_left() {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "delete from service_point where name like '%s%%'".formatted(NAME));
                    }
                });
    }

    @Test
    void a_place_that_is_not_told_properly_is_not_opened() {
        assertRefused("REQUIRED", "name", Map.of("name", " "));
        assertRefused("TOO_LONG", "name", Map.of("name", "点".repeat(61)));
        assertRefused("TEXT_INVALID", "name", Map.of("name", "点\u0000"));
        assertRefused("REQUIRED", "address", Map.of("address", ""));
        assertRefused("TOO_LONG", "address", Map.of("address", "路".repeat(121)));
        for (var phone : List.of("12", "电话 0471", "19900001234567890123456", "-12345")) {
            assertRefused("PHONE_INVALID", "phone", Map.of("phone", phone));
        }
        assertRefused("REQUIRED", "items", Map.of("items", List.of()));
        assertRefused("REQUIRED", "items.1", Map.of("items", List.of("修鞋", " ")));
        assertRefused("TOO_LONG", "items.0", Map.of("items", List.of("修".repeat(31))));
        assertRefused("ITEMS_INVALID", "items", Map.of("items", List.of("修鞋", " 修鞋 ")));
        assertRefused(
                "ITEMS_INVALID",
                "items",
                Map.of(
                        "items",
                        Stream.iterate(1, i -> i + 1).limit(21).map(i -> "第" + i).toList()));
        assertRefused(
                "HOURS_INVALID",
                "hours",
                Map.of("hours", List.of(hours("MONDAY", "9:00", "12:00"))));
        assertFalse(names().contains(NAME));
    }

    @Test
    void a_location_is_whole_and_lies_where_the_community_can_lie() {
        for (var half : List.of("longitude", "latitude")) {
            assertRefused("LOCATION_INVALID", "longitude", Collections.singletonMap(half, null));
        }
        assertRefused(
                "LOCATION_INVALID", "longitude", Map.of("longitude", 39.92, "latitude", 111.67));
        assertRefused(
                "LOCATION_INVALID", "longitude", Map.of("longitude", 1e300, "latitude", 39.92));
    }

    @Test
    void only_those_who_run_the_community_open_change_and_close() {
        for (var user : List.of("resident", "grid", "leader", "county", "admin")) {
            var input = Map.of("community", DemoPlaces.KUNXIN, "point", point(Map.of()));
            var answer = GraphQlClient.as(user).ask("servicePointOpen", Map.of("input", input));
            assertEquals("FORBIDDEN", answer.errorCode(), user);
        }
        assertEquals(
                List.of("NOT_YOUR_COMMUNITY"),
                open("worker2", DemoPlaces.KUNXIN, Map.of()).refusals("servicePointOpen"));
        var id = opened();
        assertEquals(
                List.of("NOT_YOUR_COMMUNITY"),
                change("worker2", id, 1, Map.of()).ok().refusals("servicePointChange"));
        assertEquals(
                List.of("NOT_YOUR_COMMUNITY"),
                close("worker2", id, 1).ok().refusals("servicePointClose"));
        assertEquals("FORBIDDEN", close("resident", id, 1).errorCode());
    }

    @Test
    void a_community_that_is_not_in_operation_gets_none() {
        for (var code : List.of(DemoPlaces.REVOKED, DemoPlaces.CHENGGUAN, "nonsense")) {
            assertEquals(
                    List.of("COMMUNITY_UNKNOWN"),
                    open("worker", code, Map.of()).refusals("servicePointOpen"),
                    code);
        }
    }

    @Test
    void anybody_finds_one_as_it_was_told() {
        var id = opened();
        var answer = services(DemoPlaces.KUNXIN);
        List<Map<String, Object>> points = answer.list("community.servicePoints");
        var found = points.stream().filter(one -> one.get("id").equals(id)).findFirst();
        var point = new HashMap<>(found.orElseThrow());
        assertEquals(
                "0471-7900 123 REPAIR 昆新佳苑南门旁",
                "%s %s %s".formatted(point.get("phone"), point.get("kind"), point.get("address")));
        assertEquals(List.of("配钥匙", "修鞋"), point.get("items"));
        assertEquals(List.of(hours("MONDAY", "08:30", "12:00")), point.get("hours"));
        assertNotNull(point.get("changesAt"));
        var node = GraphQlClient.nobody().ask("node", Map.of("id", id)).ok();
        assertEquals("ServicePoint", node.data("node.__typename"));
    }

    @Test
    void one_that_is_open_day_and_night_is_open_now_and_one_without_hours_is_not() {
        var always =
                Arrays.stream(WeekDay.values()).map(day -> hours(day.name(), "00:00", "24:00"));
        var open = open("worker", DemoPlaces.KUNXIN, Map.of("hours", always.toList()));
        assertEquals(true, open.data("servicePointOpen.servicePoint.openNow"));
        assertNull(open.data("servicePointOpen.servicePoint.changesAt"));
        var shut =
                open("worker", DemoPlaces.KUNXIN, Map.of("name", NAME + "二", "hours", List.of()));
        assertEquals(false, shut.data("servicePointOpen.servicePoint.openNow"));
        assertNull(shut.data("servicePointOpen.servicePoint.changesAt"));
    }

    @Test
    void a_change_replaces_all_that_was_told_and_counts() {
        var id = opened();
        assertEquals(
                List.of("STALE_VERSION"),
                change("worker", id, 7, Map.of()).ok().refusals("servicePointChange"));
        var nothing = new HashMap<String, Object>();
        nothing.put("phone", null);
        nothing.put("longitude", null);
        nothing.put("latitude", null);
        nothing.put("items", List.of("缝补"));
        nothing.put("hours", List.of());
        var changed = change("secretary", id, 1, nothing).ok();
        assertEquals(List.of(), changed.refusals("servicePointChange"), changed::body);
        var path = "servicePointChange.servicePoint.";
        assertNull(changed.data(path + "phone"));
        assertNull(changed.data(path + "location"));
        assertEquals(List.of("缝补"), changed.list(path + "items"));
        assertEquals(List.of(), changed.list(path + "hours"));
        assertEquals(2, (int) changed.data(path + "version"));
        assertEquals(
                List.of("NOT_FOUND"),
                change("worker", "no id", 1, Map.of()).ok().refusals("servicePointChange"));
    }

    @Test
    void a_name_is_taken_while_its_point_runs_and_free_when_it_closed() {
        var id = opened();
        assertRefused("NAME_TAKEN", "name", Map.of());
        // Its own name is no hindrance.
        assertEquals(
                List.of(), change("worker", id, 1, Map.of()).ok().refusals("servicePointChange"));
        assertEquals(List.of(), close("worker", id, 2).ok().refusals("servicePointClose"));
        assertFalse(names().contains(NAME));
        opened();
        assertTrue(names().contains(NAME));
    }

    @Test
    void of_many_who_open_one_of_that_name_at_once_one_does() throws Exception {
        var start = new CountDownLatch(1);
        var clients = Executors.newFixedThreadPool(6);
        try {
            var asked =
                    Stream.generate(
                                    () ->
                                            clients.submit(
                                                    () -> {
                                                        start.await();
                                                        return open(
                                                                        "worker",
                                                                        DemoPlaces.KUNXIN,
                                                                        Map.of())
                                                                .refusals("servicePointOpen");
                                                    }))
                            .limit(6)
                            .toList();
            start.countDown();
            var taken = 0;
            for (var one : asked) {
                taken += one.get(1, TimeUnit.MINUTES).equals(List.of("NAME_TAKEN")) ? 1 : 0;
            }
            assertEquals(5, taken);
            assertEquals(1, Collections.frequency(names(), NAME));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void what_closed_is_not_listed_and_neither_changed_nor_closed_again() {
        var id = opened();
        assertEquals(
                List.of("STALE_VERSION"),
                close("worker", id, 3).ok().refusals("servicePointClose"));
        var closed = close("worker", id, 1).ok();
        assertEquals(List.of(), closed.refusals("servicePointClose"));
        assertNotNull(closed.data("servicePointClose.servicePoint.closedAt"));
        assertEquals(false, closed.data("servicePointClose.servicePoint.openNow"));
        assertFalse(names().contains(NAME));
        assertEquals(List.of("CLOSED"), close("worker", id, 2).ok().refusals("servicePointClose"));
        assertEquals(
                List.of("CLOSED"),
                change("worker", id, 2, Map.of()).ok().refusals("servicePointChange"));
    }

    @Test
    void services_of_any_number_of_points_cost_a_fixed_number_of_statements() throws Exception {
        // The community, its points, and two for the circle.
        assertEquals(4, statements(DemoPlaces.KUNXIN));
        assertEquals(4, statements("150124100200"));
    }

    private static int statements(String community) throws Exception {
        return Statements.during(() -> services(community)).size();
    }

    @Test
    void the_walk_of_fifteen_minutes_is_923_metres_as_the_crow_flies() {
        var nothing = services("150124100200");
        assertEquals(15, (int) nothing.data("community.serviceCircle.minutes"));
        assertEquals(923, (int) nothing.data("community.serviceCircle.metres"));
        assertNull(nothing.data("community.serviceCircle.groundReachedPercent"));
        assertEquals(List.of(), nothing.list("community.servicePoints"));
    }
}
