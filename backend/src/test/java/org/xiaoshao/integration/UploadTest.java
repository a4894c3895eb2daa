package org.xiaoshao.integration;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Imports;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** The door for files: who may send which, once, how large; and what is kept of them. */
@QuarkusTest
@WithTestResource(StackResource.class)
class UploadTest {

    private static final byte[] UNITS = "楼栋,单元名称\n没有的楼,1单元\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_file_is_taken_from_the_staff_of_its_community_alone() {
        refused(401, null, null, "UNITS", DemoPlaces.KUNXIN);
        for (var user : List.of("resident", "grid", "leader", "county", "auditor", "admin")) {
            refused(403, null, user, "UNITS", DemoPlaces.KUNXIN);
        }
        refused(403, "NOT_YOUR_COMMUNITY", "worker2", "UNITS", DemoPlaces.KUNXIN);
        refused(403, "NOT_YOUR_KIND", "worker", "POSTS", DemoPlaces.KUNXIN);
        refused(400, "KIND_UNKNOWN", "worker", "WHISTLES", DemoPlaces.KUNXIN);
        refused(400, "DIVISION_REVOKED", "worker", "UNITS", DemoPlaces.REVOKED);
        refused(400, "DIVISION_UNKNOWN", "worker", "UNITS", "150124100098");
        refused(400, "DIVISION_UNKNOWN", "worker", "UNITS", "x'--");
    }

    @Test
    void the_same_file_under_the_same_key_is_one_import_and_another_file_is_refused() {
        var key = UUID.randomUUID().toString();
        var first = Imports.tryToUpload("worker", "UNITS", DemoPlaces.KUNXIN, UNITS, key);
        var again = Imports.tryToUpload("worker", "UNITS", DemoPlaces.KUNXIN, UNITS, key);
        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(first.jsonPath().getString("id"), again.jsonPath().getString("id"));
        var other =
                Imports.tryToUpload(
                        "worker", "UNITS", DemoPlaces.KUNXIN, new byte[] {'a', '\n'}, key);
        assertEquals(400, other.statusCode());
        assertEquals("KEY_REUSED", other.jsonPath().getString("code"));
        var keyless = Imports.tryToUpload("worker", "UNITS", DemoPlaces.KUNXIN, UNITS, null);
        assertNotEquals(first.jsonPath().getString("id"), keyless.jsonPath().getString("id"));
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_nothing_of_it_is_kept() {
        var before = count("import");
        var large =
                Imports.tryToUpload("worker", "UNITS", DemoPlaces.KUNXIN, new byte[33 << 20], null);
        assertEquals(413, large.statusCode());
        assertEquals("TOO_LARGE", large.jsonPath().getString("code"));
        assertEquals(before, count("import"));
    }

    @Test
    void a_file_that_is_no_table_is_refused_by_name_and_forgotten() {
        var refused = Imports.checked("UNITS", "楼栋,名称\n1号楼,x\n");
        assertEquals("REFUSED", refused.get("state"));
        assertEquals("HEADERS_WRONG", refused.get("refusal"));
        assertEquals(
                List.of("B1 HEADER_UNKNOWN", "C1 HEADER_MISSING name"), Imports.faults(refused));
        assertNull(refused.get("faulty"));
        assertEquals(0, chunks(refused.get("id")));
        var broken = Imports.checked("UNITS", new byte[] {'P', 'K', 3, 4, 5, 6, 7, 8});
        assertEquals("FILE_BROKEN", broken.get("refusal"));
        var act = Imports.tryTo("secretary", "importCommit", broken, Map.of()).ok();
        assertEquals(List.of("NOT_CHECKED"), act.refusals("importCommit"));
    }

    @Test
    void the_content_is_sealed_while_it_is_kept_and_gone_when_it_is_discarded() {
        var canary = "金丝雀" + UUID.randomUUID().toString().substring(0, 8);
        var checked = Imports.checked("UNITS", "楼栋,单元名称\n" + canary + ",1单元\n");
        assertEquals(List.of("A2 BUILDING_UNKNOWN building"), Imports.faults(checked));
        assertEquals(1, chunks(checked.get("id")));
        assertFalse(
                found(
                        "select 1 from import_chunk where position('"
                                + canary
                                + "' in encode(content, 'escape')) > 0"
                                + " or position(convert_to('"
                                + canary
                                + "', 'UTF8') in content) > 0"));
        var stale =
                Imports.tryTo("secretary", "importDiscard", checked, Map.of("expectedVersion", 1));
        assertEquals(List.of("STALE_VERSION"), stale.ok().refusals("importDiscard"));
        assertEquals("DISCARDED", Imports.done("importDiscard", checked, Map.of()).get("state"));
        assertEquals(0, chunks(checked.get("id")));
    }

    @Test
    void imports_and_their_faults_are_listed_by_cursor() {
        var one = Imports.checked("UNITS", "楼栋,单元名称\n" + "没有,1\n".repeat(3));
        var two = Imports.checked("UNITS", UNITS);
        var asked = Map.of("community", DemoPlaces.KUNXIN, "first", 1);
        var page = GraphQlClient.as("worker").ask("imports", asked).ok();
        assertEquals(List.of(two.get("id")), page.list("imports.nodes.id"));
        assertTrue((int) page.data("imports.totalCount") >= 2);
        String cursor = page.data("imports.pageInfo.endCursor");
        var next =
                GraphQlClient.as("worker").ask("imports", Map.of("first", 1, "after", cursor)).ok();
        assertEquals(List.of(one.get("id")), next.list("imports.nodes.id"));

        var faults =
                GraphQlClient.as("worker")
                        .ask("importFaults", Map.of("import", one.get("id"), "first", 2))
                        .ok();
        assertEquals(List.of(2, 3), faults.list("importFaults.nodes.row"));
        assertEquals(3, (int) faults.data("importFaults.totalCount"));
        String after = faults.data("importFaults.pageInfo.endCursor");
        var rest =
                GraphQlClient.as("worker")
                        .ask(
                                "importFaults",
                                Map.of("import", one.get("id"), "first", 3, "after", after))
                        .ok();
        assertEquals(List.of(4), rest.list("importFaults.nodes.row"));
        assertFalse((boolean) rest.data("importFaults.pageInfo.hasNextPage"));
        for (var forged : List.of("x", cursor)) {
            var answer =
                    GraphQlClient.as("worker")
                            .ask(
                                    "importFaults",
                                    Map.of("import", one.get("id"), "first", 2, "after", forged));
            assertEquals("CURSOR_INVALID", answer.errorCode());
        }
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void a_template_is_taken_back_as_a_file_without_rows(ImportKind kind) {
        for (var ending : List.of("csv", "xlsx")) {
            for (var language : List.of("zh", "en")) {
                var template =
                        template("secretary", kind.name().toLowerCase() + "." + ending, language);
                assertEquals(200, template.statusCode());
                var refused = Imports.checked(kind.name(), template.asByteArray());
                assertEquals("EMPTY", refused.get("refusal"), kind + " " + ending);
            }
        }
    }

    @Test
    void templates_are_for_the_staff_of_communities_and_of_known_kinds() {
        assertEquals(403, template("resident", "residents.csv", "zh").statusCode());
        assertEquals(404, template("worker", "whistles.csv", "zh").statusCode());
        var csv = template("worker", "units.csv", "zh");
        assertEquals("\uFEFF楼栋,单元名称\r\n", new String(csv.asByteArray(), StandardCharsets.UTF_8));
        assertEquals("attachment; filename=\"units.csv\"", csv.header("Content-Disposition"));
    }

    private static io.restassured.response.Response template(
            String user, String name, String language) {
        return given().auth()
                .oauth2(DemoLogins.token(user))
                .get("/imports/templates/" + name + "?language=" + language);
    }

    private static void refused(
            int status, String code, String user, String kind, String community) {
        var answer = Imports.tryToUpload(user, kind, community, UNITS, null);
        assertEquals(status, answer.statusCode(), user + " " + kind);
        if (code != null) {
            assertEquals(code, answer.jsonPath().getString("code"));
        }
    }

    private static int chunks(Object id) {
        return number("select count(*) from import_chunk where import_id = '" + id + "'");
    }

    private static int count(String table) {
        return number("select count(*) from " + table);
    }

    private static boolean found(String sql) {
        return number("select count(*) from (" + sql + ") as found") > 0;
    }

    private static int number(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery(sql)) {
                        row.next();
                        return row.getInt(1);
                    }
                },
                "import",
                "import_chunk");
    }
}
