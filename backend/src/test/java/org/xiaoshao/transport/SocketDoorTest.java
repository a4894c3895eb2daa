package org.xiaoshao.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.LiveSocket;
import org.xiaoshao.testing.StackResource;

/** {@code graphql-transport-ws} at the door: who comes in, in which order, and how it ends. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SocketDoorTest {

    private static final String ME = "{ me { name } }";
    private static final String NO_ALGORITHM =
            Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
    private static final String INBOX = "subscription { myInboxChanged { cursor } }";

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:5173.evil.example"})
    void a_page_of_another_origin_cannot_open_a_socket(String origin) {
        var refused =
                assertThrows(CompletionException.class, () -> LiveSocket.openFrom(origin).close());
        var handshake = assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
        assertEquals(403, handshake.getResponse().statusCode());
    }

    @Test
    void our_page_can() {
        try (var socket = LiveSocket.openFrom("http://localhost:5173")) {
            socket.initialise(null);
            assertEquals("connection_ack", type(socket.next()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql-ws", "soap"})
    void another_protocol_is_refused(String protocol) {
        var refused =
                assertThrows(
                        CompletionException.class,
                        () ->
                                HttpClient.newHttpClient()
                                        .newWebSocketBuilder()
                                        .subprotocols(protocol)
                                        .buildAsync(
                                                LiveSocket.address(), new WebSocket.Listener() {})
                                        .join());
        assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
    }

    @Test
    void an_operation_before_the_initialisation_ends_the_socket() {
        try (var socket = LiveSocket.open()) {
            socket.subscribe("1", ME, Map.of());
            assertClosed(4401, socket);
        }
    }

    @Test
    void a_second_initialisation_ends_the_socket() {
        try (var socket = LiveSocket.as(null)) {
            socket.initialise(null);
            assertClosed(4429, socket);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{\"type\":\"start\"}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"id\":7,\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":[]}",
            })
    void what_is_no_message_ends_the_socket_without_an_echo(String text) {
        try (var socket = LiveSocket.as(null)) {
            socket.sendText(text);
            var closed = assertClosed(4400, socket);
            assertEquals("Not a message of graphql-transport-ws", closed.path("reason").asText());
        }
    }

    @Test
    void a_token_that_does_not_verify_ends_the_socket() {
        var valid = DemoLogins.token("worker");
        for (var wrong :
                List.of(
                        "x",
                        valid.substring(0, valid.length() - 6) + "AAAAAA",
                        NO_ALGORITHM
                                + valid.substring(valid.indexOf('.'), valid.lastIndexOf('.') + 1),
                        DemoLogins.expiredToken("worker"))) {
            try (var socket = LiveSocket.open()) {
                socket.initialise(wrong);
                assertClosed(4403, socket);
            }
        }
    }

    @Test
    void the_token_ends_and_with_it_the_socket() {
        try (var socket = initialisedWithShortToken()) {
            socket.subscribe("1", INBOX, Map.of());
            JsonNode last;
            do {
                last = socket.next();
            } while (!last.has("closed"));
            assertEquals(4403, last.path("closed").asInt());
            assertEquals("Token expired", last.path("reason").asText());
        }
    }

    /** It lives for a second: on a slow machine it may be over before it is used. */
    private static LiveSocket initialisedWithShortToken() {
        while (true) {
            var socket = LiveSocket.open();
            socket.initialise(DemoLogins.shortLivedToken("worker"));
            if (type(socket.next()).equals("connection_ack")) {
                return socket;
            }
            socket.close();
        }
    }

    @Test
    void an_id_in_use_ends_the_socket_and_one_that_is_done_may_be_used_again() {
        try (var socket = LiveSocket.as(DemoLogins.token("worker"))) {
            socket.subscribe("1", ME, Map.of());
            assertEquals("next", type(socket.next()));
            assertEquals("complete", type(socket.next()));
            socket.subscribe("1", INBOX, Map.of());
            assertEquals("next", type(socket.next()));
            socket.subscribe("1", ME, Map.of());
            assertClosed(4409, socket);
        }
    }

    @Test
    void queries_come_in_too_with_the_caller_of_the_token() {
        try (var socket = LiveSocket.as(DemoLogins.token("worker"))) {
            socket.subscribe("a", "{ me { roles } }", Map.of());
            var answer = socket.next();
            assertEquals(
                    "COMMUNITY_WORKER",
                    answer.at("/payload/data/me/roles/0").asText(),
                    answer::toString);
            assertEquals("complete", type(socket.next()));
        }
    }

    @Test
    void without_login_a_subscription_is_refused_and_the_socket_stays() {
        try (var socket = LiveSocket.as(null)) {
            socket.subscribe("1", INBOX, Map.of());
            var answer = socket.next();
            assertEquals("error", type(answer), answer::toString);
            assertEquals("UNAUTHENTICATED", code(answer), answer::toString);
            socket.send(Map.of("type", "ping"));
            assertEquals("pong", type(socket.next()));
        }
    }

    @Test
    void limits_hold_here_as_well() {
        try (var socket = LiveSocket.as(null)) {
            socket.subscribe("1", "{ " + "a { ".repeat(20) + "b" + " }".repeat(21), Map.of());
            assertEquals("TOO_DEEP", code(socket.next()));
            socket.subscribe("2", "{", Map.of());
            assertEquals("DOCUMENT_UNREADABLE", code(socket.next()));
        }
    }

    @Test
    void more_than_32_operations_at_once_are_refused() {
        try (var socket = LiveSocket.as(DemoLogins.token("worker"))) {
            for (int i = 0; i < 32; i++) {
                socket.subscribe("s" + i, INBOX, Map.of());
                assertEquals("next", type(socket.next()));
            }
            socket.subscribe("more", INBOX, Map.of());
            assertEquals("OVERLOADED", code(socket.next()));
        }
    }

    @Test
    void a_completed_subscription_says_no_more() {
        try (var socket = LiveSocket.as(DemoLogins.token("worker"))) {
            socket.subscribe("1", INBOX, Map.of());
            assertEquals("next", type(socket.next()));
            socket.send(Map.of("type", "complete", "id", "1"));
            socket.send(Map.of("type", "complete", "id", "1"));
            socket.send(Map.of("type", "ping"));
            assertEquals("pong", type(socket.next()));
        }
    }

    private static String type(JsonNode message) {
        return message.path("type").asText();
    }

    private static String code(JsonNode message) {
        return message.at("/payload/0/extensions/code").asText();
    }

    private static JsonNode assertClosed(int code, LiveSocket socket) {
        var message = socket.next();
        assertEquals(code, message.path("closed").asInt(), message::toString);
        return message;
    }
}
