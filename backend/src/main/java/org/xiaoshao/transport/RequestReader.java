package org.xiaoshao.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.util.Map;

/**
 * Reads requests strictly: one JSON object and nothing after it, no key twice, no deep nesting, no
 * endless numbers. What {@code Content-Type} promised is checked before.
 */
final class RequestReader {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 200_000;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private RequestReader() {}

    /** The request in a body of {@code application/json}. */
    static GraphQlRequest fromJson(byte[] body) {
        var first = firstOf(body);
        if (first == '[') {
            throw new Refusal(Refusal.Reason.BATCH_UNSUPPORTED);
        }
        return request(object(body));
    }

    /** The request in the parameters of a GET. */
    static GraphQlRequest fromParameters(MultiMap parameters) {
        var query = parameters.get("query");
        if (query == null || query.isEmpty()) {
            throw new Refusal(Refusal.Reason.QUERY_MISSING);
        }
        embedded(parameters.get("extensions"));
        var variables = embedded(parameters.get("variables"));
        return new GraphQlRequest(query, named(parameters.get("operationName")), variables);
    }

    /** The request that a message of a WebSocket carries as its payload. */
    static GraphQlRequest request(Map<String, Object> object) {
        var query = object.get("query");
        if (query == null || "".equals(query)) {
            throw new Refusal(Refusal.Reason.QUERY_MISSING);
        }
        var operationName = object.get("operationName");
        var variables = object.get("variables");
        var extensions = object.get("extensions");
        if (!(query instanceof String text)
                || operationName != null && !(operationName instanceof String)
                || variables != null && !(variables instanceof Map)
                || extensions != null && !(extensions instanceof Map)) {
            throw new Refusal(Refusal.Reason.PARAMETER_INVALID);
        }
        @SuppressWarnings("unchecked")
        var given = variables == null ? Map.<String, Object>of() : (Map<String, Object>) variables;
        return new GraphQlRequest(text, named((String) operationName), given);
    }

    /** A JSON object, read by the same rules. */
    static Map<String, Object> object(byte[] json) {
        try {
            var object = JSON.readValue(json, OBJECT);
            if (object == null) {
                throw new Refusal(Refusal.Reason.JSON_INVALID);
            }
            return object;
        } catch (IOException malformed) {
            throw new Refusal(Refusal.Reason.JSON_INVALID);
        }
    }

    private static Map<String, Object> embedded(String json) {
        if (json == null || json.isEmpty()) {
            return Map.of();
        }
        try {
            var object = JSON.readValue(json, OBJECT);
            return object == null ? Map.of() : object;
        } catch (JsonProcessingException malformed) {
            throw new Refusal(Refusal.Reason.JSON_INVALID);
        }
    }

    private static String named(String operationName) {
        return operationName == null || operationName.isEmpty() ? null : operationName;
    }

    private static int firstOf(byte[] body) {
        for (byte each : body) {
            if (!Character.isWhitespace(each)) {
                return each;
            }
        }
        throw new Refusal(Refusal.Reason.JSON_INVALID);
    }
}
