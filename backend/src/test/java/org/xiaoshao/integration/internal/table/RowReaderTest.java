package org.xiaoshao.integration.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeColumn.Word;
import org.xiaoshao.shared.intake.IntakeRow;

/** What becomes of files that are no tables, no honest ones, or not as we asked for them. */
class RowReaderTest {

    private static final List<IntakeColumn> COLUMNS =
            List.of(
                    IntakeColumn.text("name", "姓名", "Name", 10).needed(),
                    IntakeColumn.word("sex", "性别", "Sex", new Word("MALE", "男", "Male")),
                    IntakeColumn.date("day", "日期", "Day"),
                    IntakeColumn.number("floor", "楼层", "Floor", 200),
                    IntakeColumn.digits("idNumber", "身份证号", "ID number"),
                    IntakeColumn.list("units", "单元", "Units", 10));

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void a_text_is_read_in_the_encoding_it_is_in(String charset) {
        var row = only("姓名,性别\n张三,男\n".getBytes(Charset.forName(charset)));
        assertEquals("张三", row.text("name"));
        assertEquals("MALE", row.text("sex"));
    }

    @Test
    void a_mark_is_no_part_of_the_first_header() {
        assertEquals("张三", only("\uFEFF姓名\n张三\n".getBytes(StandardCharsets.UTF_8)).text("name"));
        assertEquals("张三", only("\uFEFF姓名\n张三\n".getBytes(StandardCharsets.UTF_16LE)).text("name"));
    }

    @Test
    void other_files_are_refused_by_name() {
        refused("EMPTY null", new byte[0]);
        refused("EMPTY null", text("姓名\n\n\n"));
        refused("EMPTY null", text("\n\n"));
        refused("NOT_A_TABLE null", text("%PDF-1.7 whatever"));
        refused("OLD_OR_LOCKED null", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        refused("NOT_A_TABLE null", zip(out -> entry(out, "hello.txt", "hello")));
        refused("ENCODING_UNKNOWN null", "姓名\n张三\n".getBytes(StandardCharsets.UTF_16LE));
        refused("ENCODING_UNKNOWN null", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n', 'b'});
        refused("FILE_BROKEN A2", text("姓名,性别\n\"张三,男\n"));
    }

    @Test
    void headers_are_known_in_both_languages_and_each_fault_of_them_has_its_cell() {
        assertEquals("李四", only(text(" name* ,SEX\n李四,male\n")).text("name"));
        var refused = refusal(text("性别,外号,sex\n男,老三,男\n"));
        assertEquals("HEADERS_WRONG", refused.refusal().name());
        assertEquals(
                List.of("B1 HEADER_UNKNOWN ", "C1 HEADER_TWICE sex", "D1 HEADER_MISSING name"),
                refused.faults().stream()
                        .map(f -> f.cell() + " " + f.code() + " " + f.column())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-01",
        "2024/3/1, 2024-03-01",
        "2024.03.01, 2024-03-01",
        "2024年3月1日, 2024-03-01",
        "20240301, 2024-03-01",
        "２０２４-03-01, 2024-03-01",
        "2024-03-01 00:00:00, 2024-03-01",
        "2023-02-29, DATE_INVALID",
        "01.03.2024, DATE_INVALID",
        "0000-01-01, DATE_INVALID",
        "=TODAY(), FORMULA"
    })
    void days_are_read_in_the_forms_that_people_write(String typed, String wanted) {
        assertEquals(wanted, told(only(text("姓名,日期\n甲," + typed + "\n")), "day"));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "３, 3", "201, NUMBER_INVALID", "1.5, NUMBER_INVALID", "=1, FORMULA"})
    void numbers_are_whole_and_in_their_range(String typed, String wanted) {
        assertEquals(wanted, told(only(text("姓名,楼层\n甲," + typed + "\n")), "floor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void a_text_that_a_spreadsheet_would_run_is_refused(String typed) {
        assertEquals("FORMULA", told(only(text("姓名\n\"" + typed + "\"\n")), "name"));
    }

    @Test
    void cells_beyond_the_headers_and_rows_that_end_early_are_told() {
        assertEquals(List.of("B2 CELL_WITHOUT_COLUMN "), faults(text("姓名\n甲,乙\n")));
        assertEquals(List.of("B2 REQUIRED name"), faults(text("性别,姓名\n男\n")));
        assertEquals(List.of("A2 TOO_LONG name"), faults(text("姓名\n" + "长".repeat(11) + "\n")));
        assertEquals(List.of("A2 TEXT_INVALID name"), faults(text("姓名\n\"甲\n乙\"\n")));
    }

    @Test
    void a_cell_of_ten_megabytes_is_refused_at_its_place_without_keeping_it() {
        var long10 = "x".repeat(10 << 20);
        refused("CELL_TOO_LONG B3", text("姓名,性别\n甲,男\n乙," + long10 + "\n丙,男\n"));
        refused("CELL_TOO_LONG A2", text("姓名\n\"" + long10 + "\n"));
        refused(
                "CELL_TOO_LONG B3",
                sheet(
                        rows -> {
                            rows.value(0, 0, "姓名");
                            rows.value(0, 1, "性别");
                            rows.value(1, 0, "甲");
                            rows.value(2, 0, "乙");
                            rows.value(2, 1, "x".repeat(32_000));
                        },
                        (name, xml) ->
                                name.equals("xl/sharedStrings.xml") || name.endsWith("sheet1.xml")
                                        ? xml.replace("x".repeat(32_000), long10)
                                        : xml));
    }

    @Test
    void a_workbook_is_read_by_what_its_cells_are() {
        var row =
                only(
                        sheet(
                                rows -> {
                                    for (int i = 0; i < COLUMNS.size(); i++) {
                                        rows.value(0, i, COLUMNS.get(i).zh());
                                    }
                                    rows.value(1, 0, "甲");
                                    rows.value(1, 2, LocalDate.of(2024, 3, 1));
                                    rows.value(1, 3, 7);
                                    rows.value(1, 4, 13_812_345_678L);
                                    rows.value(1, 5, "1单元、2单元");
                                }));
        assertEquals(LocalDate.of(2024, 3, 1), row.date("day"));
        assertEquals(7, row.number("floor"));
        assertEquals("13812345678", row.text("idNumber"));
        assertEquals(List.of("1单元", "2单元"), row.list("units"));
        assertNull(row.text("sex"));
    }

    @Test
    void formulas_errors_and_lost_digits_of_a_workbook_are_faults() {
        assertEquals(
                List.of("A2 FORMULA name", "C2 DIGITS_LOST idNumber"),
                faults(
                        sheet(
                                rows -> {
                                    rows.value(0, 0, "姓名");
                                    rows.value(0, 1, "楼层");
                                    rows.value(0, 2, "身份证号");
                                    rows.formula(1, 0, "CONCAT(\"a\",\"b\")");
                                    rows.value(1, 1, 3);
                                    rows.value(1, 2, 150124198501011234L);
                                })));
        assertEquals(
                List.of("B2 CELL_ERROR floor"),
                faults(
                        sheet(
                                rows -> {
                                    rows.value(0, 0, "姓名");
                                    rows.value(0, 1, "楼层");
                                    rows.value(1, 0, "甲");
                                    rows.value(1, 1, 77);
                                },
                                (name, xml) -> xml.replace("<v>77</v>", "<v>1E999999999</v>"))));
    }

    @Test
    void merged_cells_bombs_and_broken_workbooks_are_refused() {
        Consumer<Worksheet> rows =
                sheet -> {
                    sheet.value(0, 0, "姓名");
                    sheet.value(1, 0, "甲");
                };
        refused(
                "MERGED_CELLS A2",
                sheet(
                        sheet -> {
                            rows.accept(sheet);
                            sheet.range(1, 0, 2, 1).merge();
                        }));
        var whole = sheet(rows);
        refused("FILE_BROKEN null", Arrays.copyOf(whole, whole.length / 2));
        refused(
                "FILE_BROKEN A3",
                sheet(rows, (name, xml) -> xml.replace("</sheetData>", "<row r=\"3\"><c")));
        refused(
                "FILE_BROKEN null",
                sheet(
                        rows,
                        (name, xml) ->
                                name.endsWith("sheet1.xml")
                                        ? "<!DOCTYPE x [<!ENTITY a \"b\">]>" + xml
                                        : xml));
        refused(
                "UNPACKS_TOO_LARGE null",
                zip(
                        out -> {
                            entry(out, "xl/workbook.xml", "<workbook/>");
                            entry(out, "xl/worksheets/sheet1.xml", "<c/>".repeat(20 << 20));
                        }));
    }

    private IntakeRow only(byte[] content) {
        var rows = rows(content);
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    /** What a cell was read as, or what is wrong with it. */
    private static String told(IntakeRow row, String column) {
        if (!row.isFaultless()) {
            return row.wrongs().get(0).code().name();
        }
        return column.equals("day")
                ? row.date(column).toString()
                : column.equals("floor") ? row.number(column).toString() : row.text(column);
    }

    private List<IntakeRow> rows(byte[] content) {
        var rows = new ArrayList<IntakeRow>();
        try (var reader = RowReader.open(file(content), COLUMNS)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> faults(byte[] content) {
        var faults = new ArrayList<String>();
        try (var reader = RowReader.open(file(content), COLUMNS)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                reader.faults(row, f -> faults.add(f.cell() + " " + f.code() + " " + f.column()));
            }
        }
        return faults;
    }

    private void refused(String wanted, byte[] content) {
        var refused = refusal(content);
        assertEquals(wanted, refused.refusal() + " " + refused.cell());
    }

    private TableRefused refusal(byte[] content) {
        var file = file(content);
        return assertThrows(TableRefused.class, () -> RowReader.count(file, COLUMNS));
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "rows", null), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sheet(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            fill.accept(book.newWorksheet("数据"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Changes the text of one of the entries of a workbook. */
    private interface Tampering {
        String change(String name, String xml);
    }

    private byte[] sheet(Consumer<Worksheet> fill, Tampering tampering) {
        var whole = file(sheet(fill));
        return zip(
                out -> {
                    try (var in = new ZipFile(whole.toFile())) {
                        for (var entry : Collections.list(in.entries())) {
                            var xml =
                                    new String(
                                            in.getInputStream(entry).readAllBytes(),
                                            StandardCharsets.UTF_8);
                            entry(out, entry.getName(), tampering.change(entry.getName(), xml));
                        }
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
    }

    private static byte[] zip(Consumer<ZipOutputStream> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            fill.accept(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream out, String name, String content) {
        try {
            out.putNextEntry(new ZipEntry(name));
            ((OutputStream) out).write(text(content));
            out.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
