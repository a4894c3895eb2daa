package org.xiaoshao.integration;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.Exports;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.whistle.WhistleState;

/** What stands in the file of a list, and that it is what the list shows. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ExportedFileTest {

    private static final String PHONE = "19900007788";

    @Test
    void residents_in_the_file_are_those_of_the_list_and_as_masked_as_there() {
        var door = Families.door();
        Families.inKunxin()
                .with("number", door)
                .person(
                        "导出甲",
                        "HEAD",
                        "phone",
                        PHONE,
                        "idNumber",
                        Families.idNumber("19580102", 11))
                .person("导出乙", "CHILD")
                .moveIn();
        var filter = Map.of("name", "导出");
        var done =
                Exports.settled(
                        "worker", "RESIDENTS", "CSV", "conditions", Map.of("residents", filter));
        assertEquals("DONE", done.get("state"));
        var lines = Exports.lines("worker", done.get("id"));
        List<Map<String, Object>> listed =
                GraphQlClient.as("worker")
                        .ask("residents", Map.of("filter", filter, "first", 100))
                        .ok()
                        .list("residents.nodes");
        assertEquals(
                listed.stream()
                        .map(
                                one ->
                                        Stream.of("name", "phoneMasked", "idNumberMasked")
                                                .map(field -> Objects.toString(one.get(field), ""))
                                                .toList())
                        .toList(),
                rows(lines).stream()
                        .map(line -> List.of(line.get(4), line.get(8), line.get(9)))
                        .toList());
        assertEquals(listed.size(), done.get("rowsDone"));
        assertTrue(rows(lines).stream().anyMatch(line -> line.get(8).equals("199****7788")));
        var text = Exports.download("worker", done.get("id")).asString();
        assertFalse(text.contains(PHONE));
        assertFalse(text.contains("19580102"));
        assertEquals(
                List.of(
                        "社区",
                        "楼栋",
                        "单元",
                        "户室号",
                        "姓名",
                        "与户主关系",
                        "性别",
                        "出生年份",
                        "电话（已遮蔽）",
                        "身份证号（已遮蔽）",
                        "入住日期",
                        "迁出日期"),
                lines.get(1));
    }

    @Test
    void a_list_holds_what_its_asker_sees_and_not_what_another_does() {
        var door = Families.door();
        Families.inYingbin().with("number", door).person("别处", "HEAD").moveIn();
        var where = Map.of("households", Map.of("search", door));
        var theirs = Exports.settled("worker2", "HOUSEHOLDS", "CSV", "conditions", where);
        assertEquals(1, theirs.get("rowsDone"));
        var foreign = Exports.settled("worker", "HOUSEHOLDS", "CSV", "conditions", where);
        assertEquals("DONE", foreign.get("state"));
        assertEquals(0, foreign.get("rowsDone"));
        assertEquals(List.of(), rows(Exports.lines("worker", foreign.get("id"))));
    }

    @Test
    void orders_in_the_file_are_those_of_the_list_under_its_conditions() {
        var sent = Loop.inKunxin().dispatchedTo(Loop.HOUSING).to(WhistleState.DISPATCHED);
        var signed = Loop.inKunxin().dispatchedTo(Loop.HOUSING).to(WhistleState.SIGNED);
        var filter = Map.of("states", List.of("SENT"));
        var done =
                Exports.settled(
                        "department-b", "ORDERS", "CSV", "conditions", Map.of("orders", filter));
        var rows = rows(Exports.lines("department-b", done.get("id")));
        var listed =
                GraphQlClient.as("department-b")
                        .ask("orders", Map.of("filter", filter, "first", 1))
                        .ok();
        assertEquals((int) listed.data("orders.totalCount"), rows.size());
        assertEquals(Set.of("待签收"), rows.stream().map(row -> row.get(4)).collect(toSet()));
        var numbers = rows.stream().map(row -> row.get(0)).toList();
        assertTrue(numbers.contains(sent.number()));
        assertFalse(numbers.contains(signed.number()));
        // Another organisation's are not theirs.
        var other = Exports.settled("department", "ORDERS", "CSV");
        assertFalse(
                rows(Exports.lines("department", other.get("id"))).stream()
                        .anyMatch(row -> row.get(0).equals(sent.number())));
    }

    @Test
    void formulas_are_neither_in_csv_nor_in_a_workbook() throws IOException {
        var door = Families.door();
        Families.inKunxin().with("number", door).person("=1+1", "HEAD").moveIn();
        var where = Map.of("households", Map.of("search", door));
        var csv = Exports.settled("worker", "HOUSEHOLDS", "CSV", "conditions", where);
        var row = rows(Exports.lines("worker", csv.get("id"))).get(0);
        assertEquals("'=1+1", row.get(4));
        var xlsx = Exports.settled("worker", "HOUSEHOLDS", "XLSX", "conditions", where);
        var cell = workbook("worker", xlsx.get("id")).get(2).get(4);
        assertEquals(CellType.STRING, cell.getType());
        assertNull(cell.getFormula());
        assertEquals("=1+1", cell.getText());
    }

    @ParameterizedTest
    @CsvSource({"ZH, 社区工作者, 核对信息, 共 1 行", "EN, Community worker, Verification, 1 rows"})
    void the_file_says_who_took_it_by_what_post_when_and_what_for(
            String language, String post, String purpose, String end) throws IOException {
        var door = Families.door();
        Families.inKunxin().with("number", door).person("印记", "HEAD").moveIn();
        Object[] asked = {
            "conditions",
            Map.of("households", Map.of("search", door)),
            "language",
            language,
            "purpose",
            "VERIFICATION"
        };
        String name = GraphQlClient.as("worker").ask("me").ok().data("me.name");
        var csv = Exports.settled("worker", "HOUSEHOLDS", "CSV", asked);
        var lines = Exports.lines("worker", csv.get("id"));
        var xlsx = Exports.settled("worker", "HOUSEHOLDS", "XLSX", asked);
        var sheet = workbook("worker", xlsx.get("id"));
        var day = csv.get("doneAt").toString().substring(0, 4);
        for (var mark : List.of(lines.get(0).get(0), sheet.get(0).get(0).getText())) {
            for (var word : List.of(name, post, "昆新社区", purpose, day)) {
                assertTrue(mark.contains(word), mark);
            }
        }
        assertTrue(lines.get(0).get(0).contains(csv.get("id").toString()));
        assertEquals(List.of(end), lines.get(lines.size() - 1));
        assertEquals(end, sheet.get(sheet.size() - 1).get(0).getText());
    }

    @ParameterizedTest
    @CsvSource({
        "worker, WHISTLES, CSV",
        "department, ORDERS, CSV",
        "steward, ORDERS, XLSX",
        "county, WHISTLES, XLSX",
        "auditor, AUDIT_ENTRIES, XLSX",
        "county, AUDIT_ENTRIES, CSV",
        "grid, RESIDENTS, XLSX",
        "secretary, HOUSEHOLDS, XLSX"
    })
    void every_list_comes_as_every_kind_of_file(String user, String list, String format) {
        var done = Exports.settled(user, list, format, "language", "EN");
        assertEquals("DONE", done.get("state"), done::toString);
        assertNull(done.get("refusal"));
        var file = Exports.download(user, done.get("id"));
        assertEquals((int) done.get("bytes"), file.asByteArray().length);
        assertEquals("no-store", file.header("Cache-Control"));
        assertTrue(file.header("Content-Disposition").contains("." + format.toLowerCase() + "\""));
    }

    /** Between the headers and the line that ends it. */
    private static List<List<String>> rows(List<List<String>> lines) {
        return lines.subList(2, lines.size() - 1);
    }

    private static List<List<Cell>> workbook(String user, Object id) throws IOException {
        var file = Exports.download(user, id).asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<List<Cell>>();
            book.getFirstSheet().read().forEach(row -> rows.add(row.stream().toList()));
            return rows;
        }
    }
}
