package org.xiaoshao.evidence.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many scans a JPEG has. A progressive one is decoded once for each: a small file with
 * thousands of them would take minutes. Cameras write one to ten. Pure.
 */
final class JpegScans {

    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegScans() {}

    /** Counts up to the end of the first picture, and no farther than {@code most} + 1. */
    static int count(Path file, int most) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            int scans = 0;
            in.skipNBytes(2);
            for (int marker = marker(in); marker >= 0 && marker != END; marker = marker(in)) {
                if (marker == SCAN && ++scans > most) {
                    break;
                }
                if (marker != STUFFED && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                    in.skip(Math.max(0, (in.read() << 8 | in.read()) - 2));
                }
            }
            return scans;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next one, over coded data; negative at the end of the file. */
    private static int marker(InputStream in) {
        try {
            int read = in.read();
            while (read >= 0 && read != 0xFF) {
                read = in.read();
            }
            while (read == 0xFF) {
                read = in.read();
            }
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
