package org.xiaoshao.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One caller of the API: sends the documents under {@code src/test/resources/queries} with a real
 * token, as the web app or a third party would.
 */
public final class GraphQlClient {

    private final String token;
    private final String device;

    private GraphQlClient(String token) {
        this(token, null);
    }

    private GraphQlClient(String token, String device) {
        this.token = token;
        this.device = device;
    }

    /** Logged in as that demo user; {@link DemoLogins#INTEGRATOR} is the service account. */
    public static GraphQlClient as(String user) {
        return new GraphQlClient(DemoLogins.token(user));
    }

    /** Without login. */
    public static GraphQlClient nobody() {
        return new GraphQlClient(null);
    }

    /** Without login, by a web app that calls itself so. */
    public static GraphQlClient device(String name) {
        return new GraphQlClient(null, name);
    }

    /** With exactly that bearer token, whatever it is. */
    public static GraphQlClient withToken(String token) {
        return new GraphQlClient(token);
    }

    /**
     * Sends a document.
     *
     * @param document the name of a file in {@code queries}, without its ending
     */
    public Answer ask(String document, Map<String, ?> variables) {
        return send(document(document), variables);
    }

    /** Sends a document without variables. */
    public Answer ask(String document) {
        return ask(document, Map.of());
    }

    /** Sends a document given as text; for what is generated or deliberately wrong. */
    public Answer send(String text, Map<String, ?> variables) {
        var body = new HashMap<String, Object>();
        body.put("query", text);
        body.put("variables", variables);
        return new Answer(post(body));
    }

    /** The first message of a subscription, in the shape of an answer. */
    public Answer first(String subscription, Map<String, ?> variables) {
        try (var socket = LiveSocket.as(token)) {
            socket.subscribe("1", subscription, variables);
            var message = socket.next();
            return message.path("type").asText().equals("next")
                    ? new Answer(message.path("payload").toString())
                    : new Answer("{\"errors\":" + message.path("payload") + "}");
        }
    }

    private Response post(Map<String, Object> body) {
        var request = given().contentType("application/json").body(body);
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (device != null) {
            request.header("xiaoshao-device", device);
        }
        return request.post("/graphql");
    }

    /** The text of that document. */
    public static String document(String name) {
        var path = "/queries/" + name + ".graphql";
        try (var file = GraphQlClient.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No test document " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
