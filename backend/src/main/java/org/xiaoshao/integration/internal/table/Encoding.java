package org.xiaoshao.integration.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xiaoshao.integration.ImportRefusal;

/**
 * Which characters the bytes of a text file stand for: what its mark says, else UTF-8 when all of
 * it is, else GB 18030 (of which GBK and GB 2312 are parts; what Excel writes in China) when all of
 * it is.
 *
 * @param mark length of the byte order mark
 */
record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BLOCK = 1 << 16;

    static Encoding of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var first = in.readNBytes(3);
            if (first.length == 3
                    && first[0] == (byte) 0xEF
                    && first[1] == (byte) 0xBB
                    && first[2] == (byte) 0xBF) {
                return checked(file, new Encoding(StandardCharsets.UTF_8, 3));
            }
            if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
                return checked(file, new Encoding(StandardCharsets.UTF_16LE, 2));
            }
            if (first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
                return checked(file, new Encoding(StandardCharsets.UTF_16BE, 2));
            }
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
        var utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        return utf8.fits(file) ? utf8 : checked(file, new Encoding(GB18030, 0));
    }

    private static Encoding checked(Path file, Encoding wanted) {
        if (!wanted.fits(file)) {
            throw new TableRefused(ImportRefusal.ENCODING_UNKNOWN, null);
        }
        return wanted;
    }

    /** Whether all of the file is text of this encoding; a text holds no NUL. */
    private boolean fits(Path file) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BLOCK);
        var chars = CharBuffer.allocate(BLOCK);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            for (var end = false; !end; ) {
                var read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                end = read < bytes.remaining();
                bytes.limit(bytes.position() + read).position(0);
                var result = decoder.decode(bytes, chars, end);
                chars.flip();
                if (result.isError() || chars.chars().anyMatch(c -> c == 0)) {
                    return false;
                }
                chars.clear();
                bytes.compact();
            }
            return true;
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }
}
