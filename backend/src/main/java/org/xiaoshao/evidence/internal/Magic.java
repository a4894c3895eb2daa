package org.xiaoshao.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.xiaoshao.evidence.internal.UploadRefused.Reason;

/** What a file is by its first bytes; what it is called says nothing. */
enum Magic {
    JPEG,
    PNG,
    WEBP,
    PDF,
    M4A,
    MP3,
    OGG,
    WEBM;

    private static final int LOOKED_AT = 64;
    private static final int BRAND = 8;

    /** Brands of ISO 14496-12 files whose pictures are coded as HEVC or AV1. */
    private static final Set<String> HEIC =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    private static final Set<String> SOUND =
            Set.of(
                    "M4A ", "M4B ", "mp42", "mp41", "isom", "iso2", "iso5", "iso6", "dash", "3gp4",
                    "3gp5", "3gp6");

    /**
     * @throws UploadRefused TYPE_UNKNOWN, HEIC_UNSUPPORTED
     */
    static Magic of(Path file) {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // One byte is one character, so that a text can be looked for in any bytes.
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", BRAND)) {
            return WEBP;
        } else if (text.startsWith("%PDF-")) {
            return PDF;
        } else if (text.startsWith("ftyp", 4)) {
            return branded(text);
        }
        return sound(text);
    }

    private static Magic branded(String text) {
        var brand = text.length() < BRAND + 4 ? "" : text.substring(BRAND, BRAND + 4);
        if (HEIC.contains(brand)) {
            throw new UploadRefused(Reason.HEIC_UNSUPPORTED);
        } else if (SOUND.contains(brand)) {
            return M4A;
        }
        throw new UploadRefused(Reason.TYPE_UNKNOWN);
    }

    private static Magic sound(String text) {
        if (text.startsWith("OggS")) {
            return OGG;
        } else if (text.startsWith("\u001A\u0045\u00DF\u00A3") && text.contains("webm")) {
            return WEBM;
        } else if (text.startsWith("ID3") || isFrameOfMp3(text)) {
            return MP3;
        }
        throw new UploadRefused(Reason.TYPE_UNKNOWN);
    }

    /**
     * Eleven bits of one, then version 1 or 2, layer III, and a bit rate and sample rate that
     * exist.
     */
    private static boolean isFrameOfMp3(String text) {
        return text.length() > 2
                && text.charAt(0) == 0xFF
                && (text.charAt(1) & 0xF6) == 0xF2
                && (text.charAt(2) & 0xF0) != 0xF0
                && (text.charAt(2) & 0x0C) != 0x0C;
    }
}
