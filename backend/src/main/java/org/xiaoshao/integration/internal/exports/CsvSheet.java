package org.xiaoshao.integration.internal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV as spreadsheets open it: UTF-8 with a mark, and no text that they would take for a formula
 * (OWASP, CSV injection).
 */
final class CsvSheet implements Sheet {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    CsvSheet(OutputStream out) {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void mark(String words) {
        row(List.of(words));
    }

    @Override
    public void headers(List<String> titles) {
        row(List.copyOf(titles));
    }

    @Override
    public void row(List<Object> values) {
        try {
            printer.printRecord(values.stream().map(CsvSheet::harmless).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void end(String words) {
        row(List.of(words));
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Object harmless(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text
                        && !text.isEmpty()
                        && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }
}
