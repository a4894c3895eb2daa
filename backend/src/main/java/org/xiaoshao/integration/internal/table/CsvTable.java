package org.xiaoshao.integration.internal.table;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xiaoshao.integration.ImportRefusal;

/**
 * A CSV file (RFC 4180), with commas, semicolons or tabs between its cells: whichever stands in the
 * first line most often.
 */
final class CsvTable implements Table {

    /** Longer than any row of ours; a quote that never closes ends here, not with the memory. */
    private static final int LONGEST_ROW = 100_000;

    private static final int LOOK_AHEAD = 4096;

    private final RowGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int row;

    CsvTable(Path file, Encoding encoding) {
        try {
            var in = Files.newInputStream(file);
            in.skipNBytes(encoding.mark());
            guard = new RowGuard(new BufferedReader(new InputStreamReader(in, encoding.charset())));
            var format =
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(guard.delimiter())
                            .setIgnoreEmptyLines(false)
                            .get();
            parser = CSVParser.builder().setReader(guard).setFormat(format).get();
            records = parser.iterator();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    @Override
    public Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            row++;
            var cells = new ArrayList<Cell>(record.size());
            record.forEach(value -> cells.add(Cell.text(value)));
            return new Row(row, cells);
        } catch (RowTooLong tooLong) {
            throw new TableRefused(
                    ImportRefusal.CELL_TOO_LONG, Cell.name(guard.column(), guard.row()));
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new TableRefused(ImportRefusal.FILE_BROKEN, Cell.name(0, row + 1));
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static final class RowTooLong extends RuntimeException {
        RowTooLong() {
            super(null, null, false, false);
        }
    }

    /** Counts what is read for one row, and refuses more than any row needs. */
    private static final class RowGuard extends FilterReader {

        private final char delimiter;
        private long readOfRow;
        private int row = 1;
        private int column;
        private boolean quoted;
        private boolean afterReturn;

        private RowGuard(Reader in) {
            super(in);
            delimiter = mostFrequent();
        }

        private char mostFrequent() {
            int[] counts = new int[3];
            try {
                in.mark(LOOK_AHEAD);
                for (int i = 0; i < LOOK_AHEAD - 1; i++) {
                    int c = in.read();
                    if (c < 0 || c == '\n' || c == '\r') {
                        break;
                    }
                    var which = ",;\t".indexOf(c);
                    if (which >= 0) {
                        counts[which]++;
                    }
                }
                in.reset();
            } catch (IOException ours) {
                throw new UncheckedIOException(ours);
            }
            var most = counts[0] >= counts[1] ? 0 : 1;
            return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
        }

        char delimiter() {
            return delimiter;
        }

        /** Where what is being read stands: the parser reads ahead of the rows it hands over. */
        int row() {
            return row;
        }

        int column() {
            return column;
        }

        @Override
        public int read() {
            try {
                int c = super.read();
                count(c);
                return c;
            } catch (IOException ours) {
                throw new UncheckedIOException(ours);
            }
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            try {
                int read = super.read(buffer, offset, length);
                for (int i = 0; i < read; i++) {
                    count(buffer[offset + i]);
                }
                return read;
            } catch (IOException ours) {
                throw new UncheckedIOException(ours);
            }
        }

        private void count(int c) {
            readOfRow++;
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                column++;
            } else if ((c == '\n' && !afterReturn || c == '\r') && !quoted) {
                row++;
                column = 0;
                readOfRow = 0;
            }
            afterReturn = c == '\r';
            if (readOfRow > LONGEST_ROW) {
                throw new RowTooLong();
            }
        }
    }
}
