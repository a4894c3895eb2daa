package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeColumn.Form;

/** Empty files to fill in: the headers of a kind and, in a workbook, notes on its columns. */
@ApplicationScoped
public class Templates {

    private static final double WIDTH = 18;
    private static final double NOTE_WIDTH = 60;

    @Inject Intakes intakes;

    /** With a mark, by which Excel knows that it is UTF-8. */
    public byte[] csv(ImportKind kind, boolean english) {
        var headers =
                columns(kind).stream()
                        .map(column -> header(column, english))
                        .collect(Collectors.joining(","));
        return ("\uFEFF" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] xlsx(ImportKind kind, boolean english) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Xiaoshao", "1.0")) {
            rows(book.newWorksheet(english ? "Rows" : "数据"), columns(kind), english);
            notes(book.newWorksheet(english ? "Notes" : "说明"), columns(kind), english);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private List<IntakeColumn> columns(ImportKind kind) {
        return intakes.of(kind).columns();
    }

    private static void rows(Worksheet sheet, List<IntakeColumn> columns, boolean english) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, header(column, english) + (column.required() ? "*" : ""));
            sheet.style(0, i).bold().fillColor(column.required() ? "FCE8E6" : "EEF2F7").set();
            sheet.width(i, WIDTH);
            if (column.form() != Form.NUMBER) {
                // As text: a spreadsheet makes numbers of digits and loses the last of them.
                sheet.style(i).format("@").set();
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void notes(Worksheet sheet, List<IntakeColumn> columns, boolean english) {
        var titles =
                english
                        ? List.of("Column", "Needed", "What it takes")
                        : List.of("列", "是否必填", "填写要求");
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(0, i, titles.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.width(0, WIDTH);
        sheet.width(2, NOTE_WIDTH);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(i + 1, 0, header(column, english));
            sheet.value(i + 1, 1, column.required() ? (english ? "yes" : "必填") : "");
            sheet.value(i + 1, 2, note(column, english));
        }
    }

    private static String note(IntakeColumn column, boolean english) {
        return switch (column.form()) {
            case TEXT ->
                    english
                            ? "At most " + column.most() + " characters."
                            : "不超过 " + column.most() + " 个字。";
            case LIST -> english ? "Several, with a comma between them." : "多个之间用顿号隔开，例如：1单元、2单元。";
            case NUMBER -> english ? "A whole number." : "整数。";
            case DATE -> english ? "A day, for instance 2024-03-01." : "日期，例如：2024-03-01。";
            case DIGITS ->
                    english ? "Digits; keep the column formatted as text." : "数字；请保持本列为文本格式。";
            case WORD ->
                    column.words().stream()
                            .map(word -> english ? word.en() : word.zh())
                            .collect(
                                    Collectors.joining(
                                            english ? ", " : "、",
                                            english ? "One of: " : "可填：",
                                            english ? "." : "。"));
        };
    }

    private static String header(IntakeColumn column, boolean english) {
        return english ? column.en() : column.zh();
    }
}
