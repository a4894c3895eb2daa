package org.xiaoshao.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Lists that tests ask to have as files. */
public final class Exports {

    private static final Set<String> AT_WORK = Set.of("ASKED", "WRITING");
    private static final int MOST_SECONDS = 60;

    private Exports() {}

    /** Asks, whatever comes of it; pairs of field and value beside list, format and purpose. */
    public static Answer tryToAsk(String user, String list, String format, Object... fields) {
        var input = new HashMap<String, Object>();
        input.put("list", list);
        input.put("format", format);
        input.put("purpose", "SERVICE");
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask("exportAsk", Map.of("input", input));
    }

    /** Asks and waits; the export once nothing is being written any more. */
    public static Map<String, Object> settled(
            String user, String list, String format, Object... fields) {
        var answer = tryToAsk(user, list, format, fields).ok();
        assertEquals(List.of(), answer.refusals("exportAsk"), answer::body);
        return settled(user, (String) answer.data("exportAsk.export.id"));
    }

    /** The export once nothing is being written any more. */
    public static Map<String, Object> settled(String user, String id) {
        var deadline = Clock.systemUTC().instant().plusSeconds(MOST_SECONDS);
        while (true) {
            Map<String, Object> found = one(user, id);
            if (!AT_WORK.contains((String) found.get("state"))) {
                return found;
            }
            assertTrue(Clock.systemUTC().instant().isBefore(deadline), () -> "Still " + found);
        }
    }

    public static Map<String, Object> one(String user, Object id) {
        return GraphQlClient.as(user).ask("export", Map.of("id", id)).ok().data("export");
    }

    public static Response download(String user, Object id) {
        var request = given();
        if (user != null) {
            request.auth().oauth2(DemoLogins.token(user));
        }
        return request.get("/exports/" + id + "/file");
    }

    /** The lines of a CSV file, the first and the last one that are no rows among them. */
    public static List<List<String>> lines(String user, Object id) {
        var file = download(user, id);
        assertEquals(200, file.statusCode(), file::asString);
        var text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        try (var parser = CSVFormat.EXCEL.parse(new StringReader(text.substring(1)))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One number that the owner of the tables reads. */
    public static int number(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery(sql)) {
                        row.next();
                        return row.getInt(1);
                    }
                },
                "export",
                "export_chunk");
    }

    /** Something that the owner of the tables writes. */
    public static void write(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                },
                "export",
                "export_chunk",
                "post");
    }
}
