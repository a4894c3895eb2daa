package org.xiaoshao.integration.internal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet. Texts are written as texts, so nothing in them is ever a formula; who
 * took it stands on every printed page and in the properties of the file too.
 */
final class XlsxSheet implements Sheet {

    private static final int WIDTH = 18;
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final OutputStream out;
    private int next;
    private boolean ended;

    XlsxSheet(OutputStream out, String title) {
        this.out = out;
        book = new Workbook(out, "Xiaoshao", "1.0");
        book.properties().setTitle(title);
        sheet = book.newWorksheet(title);
    }

    @Override
    public void mark(String words) {
        book.properties().setDescription(words);
        // One & begins a code of the header.
        sheet.header(words.replace("&", "&&"), Position.CENTER);
        sheet.footer(words.replace("&", "&&"), Position.CENTER);
        note(words);
    }

    @Override
    public void headers(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.inlineString(next, i, titles.get(i));
            sheet.style(next, i).bold().fillColor("EEF2F7").set();
            sheet.width(i, WIDTH);
        }
        next++;
        sheet.freezePane(0, next);
    }

    @Override
    public void row(List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            cell(i, values.get(i));
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof Integer number) {
            sheet.value(next, column, number);
        } else if (value instanceof BigDecimal number) {
            sheet.value(next, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            // In its cell, not in the table of all texts, which would stay in memory to the end.
            sheet.inlineString(next, column, value.toString());
        }
    }

    @Override
    public void end(String words) {
        note(words);
        ended = true;
    }

    /** Ends the file; of one that was broken off nothing more is written. */
    @Override
    public void close() {
        if (!ended) {
            return;
        }
        try {
            book.finish();
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void note(String words) {
        sheet.inlineString(next, 0, words);
        sheet.style(next, 0).italic().fontColor("6B7280").set();
        next++;
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
