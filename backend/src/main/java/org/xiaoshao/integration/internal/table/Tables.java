package org.xiaoshao.integration.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.xiaoshao.integration.ImportRefusal;

/** Finds out what a file is, by its first bytes: names and declared types are anybody's. */
final class Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<byte[]> OTHERS =
            List.of(
                    "%PDF".getBytes(StandardCharsets.US_ASCII),
                    new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                    new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private Tables() {}

    /**
     * Opens a file.
     *
     * @throws TableRefused when it is no table, or one that must not be opened
     */
    static Table open(Path file) {
        var first = first(file);
        if (first.length == 0) {
            throw new TableRefused(ImportRefusal.EMPTY, null);
        }
        if (begins(first, OLE)) {
            throw new TableRefused(ImportRefusal.OLD_OR_LOCKED, null);
        }
        if (OTHERS.stream().anyMatch(other -> begins(first, other))) {
            throw new TableRefused(ImportRefusal.NOT_A_TABLE, null);
        }
        if (begins(first, ZIP)) {
            PackedFile.check(file);
            return new XlsxTable(file);
        }
        return new CsvTable(file, Encoding.of(file));
    }

    private static byte[] first(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(Arrays.copyOf(file, with.length), with);
    }
}
