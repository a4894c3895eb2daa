package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What the API answered to one document. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Response response;
    private final String body;
    private Object parsed;

    Answer(Response response) {
        this.response = response;
        this.body = response.asString();
    }

    /** An answer that came over a socket, where there is no status: it counts as 200. */
    Answer(String body) {
        this.response = null;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return response == null ? 200 : response.statusCode();
    }

    /** The whole response, headers included; null when it came over a socket. */
    public Response response() {
        return response;
    }

    /** The body as it came. */
    public String body() {
        return body;
    }

    /** Fails unless the document was answered without a top-level error. */
    public Answer ok() {
        assertEquals(200, status(), this::body);
        assertNull(json("errors"), this::body);
        return this;
    }

    /**
     * The value at that path below {@code data}, for instance {@code whistle.number}; may be null.
     * Of a list every element is looked at ({@code nodes.id}), or the one in brackets ({@code
     * nodes[0].id}).
     */
    public <T> T data(String path) {
        return json("data." + path);
    }

    /** The values at that path below {@code data}; empty where there are none. */
    public <T> List<T> list(String path) {
        List<T> found = data(path);
        return found == null ? List.of() : found;
    }

    /** The code of the first top-level error; null without one. */
    public String errorCode() {
        return json("errors") == null ? null : json("errors[0].extensions.code");
    }

    /** The argument that the first top-level error is about; null without one. */
    public String errorField() {
        return json("errors") == null ? null : json("errors[0].extensions.field");
    }

    /** The reasons in a mutation's payload, in order; empty when the act was done. */
    public List<String> refusals(String mutation) {
        return list(mutation + ".errors.code");
    }

    @SuppressWarnings("unchecked")
    private <T> T json(String path) {
        var value = parsed();
        for (var step : path.split("\\.|(?=\\[)")) {
            value = step(value, step);
        }
        return (T) value;
    }

    // REST Assured compiles a Groovy script for each look at a path: most of the time of a test.
    private static Object step(Object value, String step) {
        if (step.startsWith("[")) {
            return ((List<?>) value).get(Integer.parseInt(step.substring(1, step.length() - 1)));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> step(element, step)).toList();
        }
        return value == null ? null : ((Map<?, ?>) value).get(step);
    }

    private Object parsed() {
        try {
            if (parsed == null) {
                parsed = JSON.readValue(body(), Map.class);
            }
            return parsed;
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + this, notJson);
        }
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
