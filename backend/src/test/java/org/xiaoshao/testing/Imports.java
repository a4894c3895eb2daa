package org.xiaoshao.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files that tests upload, and what becomes of them. */
public final class Imports {

    private static final Set<String> AT_WORK =
            Set.of("UPLOADED", "CHECKING", "COMMITTING", "UNDOING");
    private static final int MOST_SECONDS = 120;

    private Imports() {}

    /** Uploads, whatever comes of it. */
    public static Response tryToUpload(
            String user, String kind, String community, byte[] content, String key) {
        var request =
                given().contentType("application/octet-stream")
                        .body(content)
                        .queryParam("kind", kind)
                        .queryParam("community", community);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (user != null) {
            request.auth().oauth2(DemoLogins.token(user));
        }
        return request.post("/imports");
    }

    /** Uploads a file of 昆新 as its secretary, waits until it is checked; the import then. */
    public static Map<String, Object> checked(String kind, String csv) {
        return checked(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for any bytes. */
    public static Map<String, Object> checked(String kind, byte[] content) {
        var answer = tryToUpload("secretary", kind, DemoPlaces.KUNXIN, content, null);
        assertEquals(201, answer.statusCode(), answer::asString);
        return settled(answer.jsonPath().getString("id"));
    }

    /** The import once no work is going on behind it. */
    public static Map<String, Object> settled(String id) {
        var deadline = Clock.systemUTC().instant().plusSeconds(MOST_SECONDS);
        while (true) {
            Map<String, Object> found = one("secretary", id);
            if (!AT_WORK.contains((String) found.get("state"))) {
                return found;
            }
            assertTrue(Clock.systemUTC().instant().isBefore(deadline), () -> "Still " + found);
        }
    }

    public static Map<String, Object> one(String user, Object id) {
        return GraphQlClient.as(user).ask("import", Map.of("id", id)).ok().data("import");
    }

    /** Its faults as {@code C2 CODE column}, in order. */
    public static List<String> faults(Map<String, Object> one) {
        List<Map<String, Object>> nodes =
                GraphQlClient.as("secretary")
                        .ask("importFaults", Map.of("import", one.get("id"), "first", 100))
                        .ok()
                        .list("importFaults.nodes");
        return nodes.stream()
                .map(
                        fault ->
                                "%s %s %s"
                                        .formatted(
                                                fault.get("cell"),
                                                fault.get("code"),
                                                fault.get("column"))
                                        .strip())
                .toList();
    }

    /** Commits, waits until it is done; the import then. */
    public static Map<String, Object> committed(Map<String, Object> one) {
        return done("importCommit", one, Map.of());
    }

    /** Undoes, waits until it is done; the import then. */
    public static Map<String, Object> undone(Map<String, Object> one) {
        return done("importUndo", one, Map.of());
    }

    /** Does one of the acts, waits until it is done; the import then. */
    public static Map<String, Object> done(
            String act, Map<String, Object> one, Map<String, Object> input) {
        var answer = tryTo("secretary", act, one, input).ok();
        assertEquals(List.of(), answer.refusals(act), answer::body);
        return settled((String) one.get("id"));
    }

    /** Tries one of the acts, whatever comes of it. */
    public static Answer tryTo(
            String user, String act, Map<String, Object> one, Map<String, Object> input) {
        var whole = new HashMap<String, Object>(input);
        whole.putIfAbsent("expectedVersion", one.get("version"));
        return GraphQlClient.as(user).ask(act, Map.of("id", one.get("id"), "input", whole));
    }
}
