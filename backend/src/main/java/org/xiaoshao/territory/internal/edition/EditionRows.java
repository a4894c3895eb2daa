package org.xiaoshao.territory.internal.edition;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.EditionTaken.Codes;

/**
 * Compares the rows of an edition, while they are being read, with what was there before. New ones
 * go into the table at once; those that differ are kept for later.
 */
final class EditionRows implements AutoCloseable {

    private final DivisionsBefore before;
    private final int examples;
    private final LineCopy copy;
    private final byte[] last;
    private final EditionLine lines;

    /**
     * New ones that are no villages, waiting for the villages of lower codes: rows that come in the
     * order of their codes are found quicker ever after, and their key costs half.
     */
    private final TreeMap<String, byte[]> upper = new TreeMap<>();

    private final List<byte[]> different = new ArrayList<>();
    private final TreeSet<String> firstAdded = new TreeSet<>();
    private long added;

    EditionRows(
            Connection connection,
            DivisionsBefore before,
            EditionLine lines,
            LocalDate edition,
            int examples) {
        this.lines = lines;
        this.before = before;
        this.examples = examples;
        this.last = (edition + "\n").getBytes(StandardCharsets.UTF_8);
        this.copy = new LineCopy(connection, "division (" + EditionLine.COLUMNS + ", valid_from)");
    }

    void take(EditionRow row) {
        var line = lines.of(row);
        var was = before.take(row.code());
        if (was == null) {
            add(row, line);
        } else if (!EditionLine.isSame(was, line)) {
            different.add(line);
        }
    }

    private void add(EditionRow row, byte[] line) {
        added++;
        noteExample(row.code());
        if (row.level() == DivisionLevel.VILLAGE) {
            while (!upper.isEmpty() && upper.firstKey().compareTo(row.code()) < 0) {
                send(upper.pollFirstEntry().getValue());
            }
            send(line);
        } else {
            upper.put(row.code(), line);
        }
    }

    private void noteExample(String code) {
        if (firstAdded.size() < examples) {
            firstAdded.add(code);
        } else if (examples > 0 && code.compareTo(firstAdded.last()) < 0) {
            firstAdded.add(code);
            firstAdded.pollLast();
        }
    }

    private void send(byte[] line) {
        copy.send(line);
        copy.send(last);
    }

    /** Sends the rest. */
    void end() {
        upper.values().forEach(this::send);
        upper.clear();
        copy.end();
    }

    @Override
    public void close() {
        copy.close();
    }

    Codes added() {
        return new Codes(added, List.copyOf(firstAdded));
    }

    /** Those that are there, but ended or not as the edition says, as {@link EditionLine}. */
    List<byte[]> different() {
        return different;
    }
}
