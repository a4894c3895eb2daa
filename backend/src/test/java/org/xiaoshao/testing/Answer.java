package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.Response;
import java.util.List;

/** What the API answered to one document. */
public final class Answer {

    private final Response response;

    Answer(Response response) {
        this.response = response;
    }

    /** The HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** The whole response, headers included. */
    public Response response() {
        return response;
    }

    /** The body as it came. */
    public String body() {
        return response.asString();
    }

    /** Fails unless the document was answered without a top-level error. */
    public Answer ok() {
        assertEquals(200, status(), this::body);
        assertNull(json("errors"), this::body);
        return this;
    }

    /**
     * The value at that path below {@code data}, for instance {@code whistle.number}; may be null.
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

    /** The reasons in a mutation's payload, in order; empty when the act was done. */
    public List<String> refusals(String mutation) {
        return list(mutation + ".errors.code");
    }

    private <T> T json(String path) {
        return response.jsonPath().get(path);
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
