package org.xiaoshao.integration.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xiaoshao.integration.ImportRefusal;

/**
 * Looks through an XLSX file before anything of it is taken into memory. An XLSX is a ZIP of XML:
 * what it says of its own sizes is anybody's, so every entry is unpacked once, counted and thrown
 * away.
 */
final class PackedFile {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    private static final int MOST_ENTRIES = 500;
    private static final long MOST_UNPACKED = 400L << 20;

    /** All texts of a workbook are kept in memory while it is read. */
    private static final long MOST_STRINGS = 64L << 20;

    /** XML of rows packs to a tenth; a hundredth is a bomb once it is large at all. */
    private static final long HIGHEST_RATIO = 150;

    private static final long SMALL = 8L << 20;

    /** Bytes between two tags; a cell of ours holds some hundred. */
    private static final int LONGEST_TEXT = 100_000;

    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final byte[] block = new byte[1 << 16];
    private long unpacked;

    private PackedFile(Path file) {
        this.file = file;
    }

    /**
     * @throws TableRefused when it must not be opened
     */
    static void check(Path file) {
        new PackedFile(file).check();
    }

    private void check() {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK) == null) {
                throw new TableRefused(ImportRefusal.NOT_A_TABLE, null);
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new TableRefused(ImportRefusal.UNPACKS_TOO_LARGE, null);
            }
            var most = Math.min(MOST_UNPACKED, Math.max(SMALL, Files.size(file) * HIGHEST_RATIO));
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                look(zip, entries.nextElement(), most);
            }
        } catch (IOException broken) {
            throw new TableRefused(ImportRefusal.FILE_BROKEN, null);
        }
    }

    private void look(ZipFile zip, ZipEntry entry, long most) {
        var xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        var scan = new Scan(entry.getName().equals(FIRST_SHEET));
        var before = unpacked;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                unpacked += read;
                if (unpacked > most
                        || entry.getName().equals(STRINGS) && unpacked - before > MOST_STRINGS) {
                    throw new TableRefused(ImportRefusal.UNPACKS_TOO_LARGE, null);
                }
                if (xml) {
                    scan.bytes(block, read);
                }
                if (scan.longest > LONGEST_TEXT) {
                    throw new TableRefused(
                            ImportRefusal.CELL_TOO_LONG, LongCell.in(zip, LONGEST_TEXT));
                }
            }
        } catch (IOException broken) {
            throw new TableRefused(ImportRefusal.FILE_BROKEN, null);
        }
        if (scan.doctype) {
            throw new TableRefused(ImportRefusal.FILE_BROKEN, null);
        }
        if (scan.merged != null) {
            throw new TableRefused(ImportRefusal.MERGED_CELLS, scan.mergedFrom());
        }
    }

    /** What is looked for in the bytes of an XML, in one pass and without keeping them. */
    private static final class Scan {

        private final boolean sheet;
        private int longest;
        private int text;
        private int mergedAt;
        private int doctypeAt;
        private boolean doctype;
        private StringBuilder merged;

        private Scan(boolean sheet) {
            this.sheet = sheet;
        }

        void bytes(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                var b = bytes[i];
                if (b == '<' || b == '>') {
                    text = 0;
                } else if (++text > longest) {
                    longest = text;
                }
                doctypeAt = step(DOCTYPE, doctypeAt, b);
                doctype |= doctypeAt == DOCTYPE.length;
                if (sheet) {
                    merge(b);
                }
            }
        }

        private void merge(byte b) {
            if (merged != null && merged.length() < 100) {
                merged.append((char) b);
                return;
            }
            mergedAt = step(MERGED, mergedAt, b);
            if (mergedAt == MERGED.length && merged == null) {
                merged = new StringBuilder();
            }
        }

        private static int step(byte[] wanted, int at, byte b) {
            if (at < wanted.length && wanted[at] == b) {
                return at + 1;
            }
            return b == wanted[0] ? 1 : 0;
        }

        /** The first of the merged cells: of {@code ref="A5:B6"} A5. */
        String mergedFrom() {
            var match = Pattern.compile("ref=\"([A-Z]{1,3}[0-9]{1,7})").matcher(merged);
            return match.find() ? match.group(1) : null;
        }
    }
}
