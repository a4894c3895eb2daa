package org.xiaoshao.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One socket of {@code graphql-transport-ws}, message by message. */
public final class LiveSocket implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private LiveSocket(WebSocket.Builder handshake) {
        socket =
                handshake
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(address(), new Listener())
                        .join();
    }

    /** Opened by a program; nothing is said yet. */
    public static LiveSocket open() {
        return new LiveSocket(HTTP.newWebSocketBuilder());
    }

    /** Opened by a page of that origin. */
    public static LiveSocket openFrom(String origin) {
        return new LiveSocket(HTTP.newWebSocketBuilder().header("Origin", origin));
    }

    /** Opened and initialised with that token, or without login when null. */
    public static LiveSocket as(String token) {
        var socket = open();
        socket.initialise(token);
        var answer = socket.next();
        if (!answer.path("type").asText().equals("connection_ack")) {
            throw new AssertionError("Not acknowledged: " + answer);
        }
        return socket;
    }

    public static URI address() {
        return URI.create("ws://localhost:" + RestAssured.port + "/graphql");
    }

    public void initialise(String token) {
        var message = new HashMap<String, Object>(Map.of("type", "connection_init"));
        if (token != null) {
            message.put("payload", Map.of("Authorization", "Bearer " + token));
        }
        send(message);
    }

    public void subscribe(String id, String query, Map<String, ?> variables) {
        send(
                Map.of(
                        "type",
                        "subscribe",
                        "id",
                        id,
                        "payload",
                        Map.of("query", query, "variables", variables)));
    }

    public void send(Object message) {
        try {
            sendText(JSON.writeValueAsString(message));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /** The next message, or {@code {"closed": code, "reason": …}} once the server has closed. */
    public JsonNode next() {
        try {
            var message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("The server says nothing.");
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Drops the connection without a word, as a lost network does. */
    public void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    messages.add(JSON.readTree(text.toString()));
                } catch (JsonProcessingException malformed) {
                    throw new IllegalStateException(malformed);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            messages.add(JSON.createObjectNode().put("closed", code).put("reason", reason));
            return null;
        }
    }
}
