package org.xiaoshao.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.LiveSocket;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.Told;
import org.xiaoshao.whistle.WhistleState;

/** Everybody reads what they were told, and nobody what somebody else was. */
@QuarkusTest
@WithTestResource(StackResource.class)
class InboxTest {

    private static final String ARRIVALS =
            "subscription ($after: String) { notificationArrived(after: $after)"
                    + " { cursor unreadCount notification { number happening title } } }";

    @Inject NotificationRounds rounds;
    @Inject DataSource dataSource;

    @BeforeEach
    void the_department_has_read_everything() {
        rounds.go();
        allRead("department");
    }

    private static void allRead(String user) {
        var newest = Told.all(user, Map.of());
        if (!newest.isEmpty()) {
            Told.read(user, Map.of("upTo", newest.get(0).get("id"))).ok();
        }
    }

    @Test
    void nobody_is_told_anything_without_a_login() {
        var answer =
                GraphQlClient.nobody()
                        .send("{ notifications { nodes { id } } }", Collections.emptyMap());
        assertEquals("UNAUTHENTICATED", answer.errorCode());
    }

    @Test
    void what_is_not_ones_own_is_neither_shown_nor_read() throws SQLException {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        rounds.go();
        var id = Told.rows("department", one).get(0).get("id").toString();
        assertNull(GraphQlClient.as("department-head").ask("node", Map.of("id", id)).data("node"));
        assertEquals(
                List.of("NOT_FOUND"),
                Told.read("worker2", Map.of("upTo", id)).refusals("notificationsRead"));
        Told.read("department-head", Map.of("ids", List.of(id))).ok();
        assertEquals(1, Told.unread("department"));
        // The second line alone: every row of the table, asked for as somebody.
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(
                    connection,
                    "select * from enter_scope('%s', '{department-head}')"
                            .formatted(DemoPeople.DEPARTMENT_HEAD));
            assertEquals(
                    "0",
                    first(
                            connection,
                            "select count(*) from notification where person_id <> '%s'"
                                    .formatted(DemoPeople.DEPARTMENT_HEAD)));
            assertEquals(
                    "0",
                    first(
                            connection,
                            "with changed as (update notification set read_at = now() where id = '%s' returning 1)"
                                            .formatted(id)
                                    + " select count(*) from changed"));
            assertEquals("0", first(connection, "select count(*) from notification_outbox"));
            connection.rollback();
        }
    }

    @Test
    void read_is_refused_for_none_and_for_too_many() {
        assertEquals(
                List.of("REQUIRED"),
                Told.read("department", Map.of()).refusals("notificationsRead"));
        assertEquals(
                List.of("TOO_MANY"),
                Told.read("department", Map.of("ids", Collections.nCopies(101, "x")))
                        .refusals("notificationsRead"));
    }

    @Test
    void some_are_read_then_all_up_to_one_and_when_is_kept_of_the_first_time() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        var two = Loop.inKunxin().to(WhistleState.DISPATCHED);
        rounds.go();
        var three = Loop.inKunxin().to(WhistleState.DISPATCHED);
        rounds.go();
        assertEquals(3, Told.unread("department"));
        var first = Told.rows("department", one).get(0).get("id");
        Map<String, Object> input =
                Map.of("ids", List.of(first), "idempotencyKey", "read-once-" + first);
        assertEquals(
                2, (int) Told.read("department", input).ok().data("notificationsRead.unreadCount"));
        var readAt = Told.rows("department", one).get(0).get("readAt");
        assertNotNull(readAt);
        var second = Told.rows("department", two).get(0).get("id");
        assertEquals(
                1,
                (int)
                        Told.read("department", Map.of("upTo", second))
                                .ok()
                                .data("notificationsRead.unreadCount"));
        assertEquals(readAt, Told.rows("department", one).get(0).get("readAt"));
        assertEquals(
                List.of(three.number()),
                Told.all("department", Map.of("unread", true)).stream()
                        .map(row -> row.get("number"))
                        .toList());
    }

    @Test
    void the_list_is_filtered_by_why_and_turned_page_by_page() {
        var one =
                Loop.inKunxin()
                        .reportedBy("resident")
                        .with("title", "楼道堆物")
                        .to(WhistleState.DISPATCHED);
        rounds.go();
        assertTrue(
                Told.all("worker", Map.of("kind", "DUTY")).stream()
                        .allMatch(row -> row.get("kind").equals("DUTY")));
        assertFalse(
                Told.all("worker", Map.of("kind", "ORDER")).stream()
                        .anyMatch(row -> row.get("number").equals(one.number())));
        var page =
                "query ($after: String) { notifications(first: 1, after: $after)"
                        + " { nodes { happening number title } pageInfo { endCursor hasNextPage } } }";
        var client = GraphQlClient.as("resident");
        var first = client.send(page, Map.of()).ok();
        assertEquals(List.of("DISPATCHED"), first.list("notifications.nodes.happening"));
        assertEquals(List.of("楼道堆物"), first.list("notifications.nodes.title"));
        String after = first.data("notifications.pageInfo.endCursor");
        var next = client.send(page, Map.of("after", after)).ok();
        assertEquals(List.of("ADMITTED"), next.list("notifications.nodes.happening"));
        assertEquals("CURSOR_INVALID", client.send(page, Map.of("after", "forged")).errorCode());
    }

    @Test
    void a_page_costs_two_statements_and_its_total_another_whatever_its_rows() throws Exception {
        for (int i = 0; i < 5; i++) {
            Loop.inKunxin().to(WhistleState.DISPATCHED);
        }
        rounds.go();
        var client = GraphQlClient.as("department");
        var page =
                "query ($first: Int) { notifications(first: $first) { totalCount nodes { number title } } }";
        for (var first : List.of(1, 5)) {
            client.send(page, Map.of("first", first)).ok();
            assertEquals(
                    3,
                    Statements.during(() -> client.send(page, Map.of("first", first)).ok()).size());
        }
    }

    @Test
    void what_one_is_told_arrives_by_itself_and_nothing_of_others() {
        try (var socket = LiveSocket.as(DemoLogins.token("department"));
                var other = LiveSocket.as(DemoLogins.token("department-b"))) {
            socket.subscribe("0", ARRIVALS, Map.of("after", "forged"));
            assertEquals("CURSOR_INVALID", socket.next().at("/payload/0/extensions/code").asText());
            socket.subscribe("1", ARRIVALS, Map.of());
            var first = arrival(socket);
            assertTrue(first.path("notification").isNull());
            assertEquals(0, first.path("unreadCount").asInt());
            other.subscribe("1", ARRIVALS, Map.of());
            arrival(other);
            var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
            rounds.go();
            var told = arrival(socket);
            assertEquals(one.number(), told.at("/notification/number").asText());
            assertEquals(1, told.path("unreadCount").asInt());
            var two = Loop.inKunxin().dispatchedTo(Loop.HOUSING).to(WhistleState.DISPATCHED);
            rounds.go();
            assertEquals(two.number(), arrival(other).at("/notification/number").asText());
            // Cut off, and on again exactly where it was.
            socket.cut();
            var three = Loop.inKunxin().to(WhistleState.DISPATCHED);
            rounds.go();
            try (var again = LiveSocket.as(DemoLogins.token("department"))) {
                again.subscribe("1", ARRIVALS, Map.of("after", told.path("cursor").asText()));
                assertEquals(three.number(), arrival(again).at("/notification/number").asText());
            }
        }
    }

    private static JsonNode arrival(LiveSocket socket) {
        var message = socket.next();
        assertEquals("next", message.path("type").asText(), message::toString);
        return message.at("/payload/data/notificationArrived");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
