package org.xiaoshao.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The realm that a local stack imports: the product's realm with the local additions laid over it.
 *
 * <p>They are two files so that demo people and the direct-grant client cannot get into a product
 * by accident. Objects are merged field by field; array entries that carry the same name ({@code
 * clientId}, {@code username}, {@code name}) are merged, others appended; any other value of the
 * addition replaces the product's.
 */
final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("clientId", "username", "name");

    private RealmFile() {}

    /**
     * @param spaOrigin scheme, host and port that the web app is served from; only it may receive
     *     logins
     * @param accountsSecret what the backend's own client, which makes logins, proves itself with
     */
    static String forLocalUse(String spaOrigin, String accountsSecret) {
        try {
            JsonNode merged =
                    merge(
                            read("/realm/xiaoshao-realm.json"),
                            read("/realm/xiaoshao-realm-local.json"));
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(merged)
                    .replace("${SPA_ORIGIN}", spaOrigin)
                    .replace("${ACCOUNTS_CLIENT_SECRET}", accountsSecret);
        } catch (IOException e) {
            throw new LocalStackException("The realm files cannot be read: " + e.getMessage(), e);
        }
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream file = RealmFile.class.getResourceAsStream(resource)) {
            return JSON.readTree(file);
        }
    }

    static JsonNode merge(JsonNode base, JsonNode addition) {
        if (base instanceof ObjectNode && addition instanceof ObjectNode) {
            ObjectNode result = base.deepCopy();
            addition.fields()
                    .forEachRemaining(
                            field -> {
                                JsonNode old = result.get(field.getKey());
                                result.set(
                                        field.getKey(),
                                        old == null
                                                ? field.getValue()
                                                : merge(old, field.getValue()));
                            });
            return result;
        }
        if (base instanceof ArrayNode && addition instanceof ArrayNode) {
            ArrayNode result = base.deepCopy();
            addition.forEach(entry -> mergeEntry(result, entry));
            return result;
        }
        return addition;
    }

    private static void mergeEntry(ArrayNode array, JsonNode entry) {
        for (int i = 0; i < array.size(); i++) {
            if (isSame(array.get(i), entry)) {
                array.set(i, merge(array.get(i), entry));
                return;
            }
        }
        array.add(entry);
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(other)
                || NAMES.stream()
                        .anyMatch(
                                name ->
                                        one.hasNonNull(name)
                                                && one.get(name).equals(other.get(name)));
    }
}
