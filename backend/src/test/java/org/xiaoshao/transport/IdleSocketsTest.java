package org.xiaoshao.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Connections that are opened and then hardly used hold nobody else up. */
@QuarkusTest
@WithTestResource(StackResource.class)
class IdleSocketsTest {

    private static final int MANY = 500;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void five_hundred_requests_whose_headers_never_end_leave_the_server_answering()
            throws IOException {
        open("POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        GraphQlClient.nobody().send("{ __typename }", Map.of()).ok();
    }

    @Test
    void five_hundred_bodies_that_never_come_leave_the_server_answering() throws IOException {
        open(
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{");
        GraphQlClient.nobody().send("{ __typename }", Map.of()).ok();
    }

    @Test
    void five_hundred_sockets_that_say_nothing_leave_the_server_answering() throws IOException {
        open(
                "GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        for (var socket : sockets) {
            var answer = new byte[12];
            assertTrue(socket.getInputStream().readNBytes(answer, 0, 12) == 12);
            assertTrue(new String(answer, StandardCharsets.US_ASCII).equals("HTTP/1.1 101"));
        }
        GraphQlClient.as("worker").ask("whistles").ok();
        GraphQlClient.as("worker")
                .first("subscription { myInboxChanged { cursor } }", Map.of())
                .ok();
    }

    private void open(String text) throws IOException {
        for (int i = 0; i < MANY; i++) {
            var socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(30_000);
            sockets.add(socket);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
