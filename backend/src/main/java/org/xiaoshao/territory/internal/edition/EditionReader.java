package org.xiaoshao.territory.internal.edition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.EditionRefused;
import org.xiaoshao.territory.EditionRefused.Reason;

/**
 * Reads the five files of an edition, checks them, and hands over one row after the other, those
 * above before those below. Keeps codes in memory, not rows.
 */
final class EditionReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Charset GBK = Charset.forName("GB18030");
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int TOLD_EVERY = 10_000;

    private final Path folder;
    private final LongConsumer progress;

    /** Names by the twelve digits, of all that may have something below it. */
    private final Map<String, String> above = new HashMap<>();

    // As numbers: texts of digits have hash codes that collide.
    private final Set<Long> villages = new HashSet<>();
    private long rows;
    private long folded;

    /**
     * @param folder that holds the files
     * @param progress is told the number of rows read, now and then
     */
    EditionReader(Path folder, LongConsumer progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** How many rows the files will have, by their line ends: quick, and near enough. */
    long countRows() {
        long lines = 0;
        for (var file : EditionFile.values()) {
            try (var bytes = Files.newInputStream(folder.resolve(file.fileName()))) {
                var buffer = new byte[1 << 16];
                for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            } catch (IOException unreadable) {
                throw unreadable(file);
            }
        }
        return Math.max(0, lines - EditionFile.values().length);
    }

    /**
     * Reads everything.
     *
     * @param taker of each row
     * @throws EditionRefused at the first fault
     */
    void read(Consumer<EditionRow> taker) {
        for (var file : EditionFile.values()) {
            read(file, taker);
        }
        progress.accept(rows);
    }

    long rows() {
        return rows;
    }

    /** Rows that were not handed over, since they only repeat the division above. */
    long folded() {
        return folded;
    }

    private void read(EditionFile file, Consumer<EditionRow> taker) {
        var row = 1L;
        try (var lines = open(file);
                var parser = CSVParser.builder().setReader(lines).setFormat(FORMAT).get()) {
            var check = new RowCheck(file, parser.getHeaderNames());
            var records = parser.iterator();
            while (true) {
                row = parser.getRecordNumber() + 2;
                if (!records.hasNext()) {
                    return;
                }
                var division = check.row(records.next(), row);
                if (isNew(check, division, row)) {
                    taker.accept(division);
                }
            }
        } catch (IOException | UncheckedIOException failed) {
            throw failure(file, row, failed);
        }
    }

    /** As UTF-8 that reports what is none; the usual decoder would put a sign in its place. */
    private BufferedReader open(EditionFile file) {
        try {
            var strict =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            var bytes = Files.newInputStream(folder.resolve(file.fileName()));
            var lines = new BufferedReader(new InputStreamReader(bytes, strict), 1 << 16);
            skipMark(lines);
            return lines;
        } catch (CharacterCodingException notUtf8) {
            throw encoding(file);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    /** Spreadsheets put a mark before the name of the first column. */
    private static void skipMark(BufferedReader lines) {
        try {
            lines.mark(1);
            if (lines.read() != BYTE_ORDER_MARK) {
                lines.reset();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** False for one that only repeats the division above. */
    private boolean isNew(RowCheck check, EditionRow row, long number) {
        rows++;
        if (rows % TOLD_EVERY == 0) {
            progress.accept(rows);
        }
        if (row.parent() != null && !above.containsKey(row.parent())) {
            throw check.refused(
                    Reason.PARENT_UNKNOWN,
                    number,
                    check.parentColumn(),
                    "no division of that code in the file above.");
        }
        if (row.code().equals(row.parent()) && row.name().equals(above.get(row.parent()))) {
            folded++;
            return false;
        }
        var isFirst =
                row.level() == DivisionLevel.VILLAGE
                        ? !above.containsKey(row.code()) && villages.add(Long.valueOf(row.code()))
                        : above.putIfAbsent(row.code(), row.name()) == null;
        if (!isFirst) {
            throw check.refused(
                    Reason.CODE_TWICE, number, RowCheck.CODE, "this code was there before.");
        }
        return true;
    }

    private EditionRefused failure(EditionFile file, long row, Exception failed) {
        for (Throwable t = failed; t != null; t = t.getCause()) {
            if (t instanceof CharacterCodingException) {
                return encoding(file);
            }
        }
        return new EditionRefused(
                Reason.ROW_BROKEN,
                file.fileName() + ", row " + row,
                "cannot be read as cells: a quotation without an end?");
    }

    private EditionRefused encoding(EditionFile file) {
        var text = "is not in UTF-8" + (isGbk(file) ? "; it looks like GBK: convert it." : ".");
        return new EditionRefused(Reason.ENCODING_UNKNOWN, file.fileName(), text);
    }

    private boolean isGbk(EditionFile file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(file.fileName())));
            GBK.newDecoder().decode(bytes);
            return true;
        } catch (IOException neither) {
            return false;
        }
    }

    private EditionRefused unreadable(EditionFile file) {
        return new EditionRefused(
                Reason.FILE_UNREADABLE, file.fileName(), "is not there or cannot be read.");
    }
}
