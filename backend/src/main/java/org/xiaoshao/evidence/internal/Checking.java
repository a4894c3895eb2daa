package org.xiaoshao.evidence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.xiaoshao.evidence.EvidenceChecked;
import org.xiaoshao.evidence.EvidenceFormat;

/** Checks a file that arrived by what it is, and stores what is kept of it. */
@ApplicationScoped
class Checking {

    @Inject Scanner scanner;
    @Inject Photos photos;
    @Inject Storage storage;
    @Inject Incoming incoming;

    /**
     * @throws UploadRefused when it is nothing that is kept; nothing of it is stored then
     */
    EvidenceChecked store(UUID id, Path file) {
        var magic = Magic.of(file);
        scanner.look(file);
        return switch (magic) {
            case JPEG, PNG, WEBP -> photo(id, file, magic);
            default -> {
                var kept = kept(EvidenceFormat.valueOf(magic.name()), file, Traces.NONE);
                storage.put(Storage.whole(id), file);
                yield kept;
            }
        };
    }

    private EvidenceChecked photo(UUID id, Path file, Magic magic) {
        var traces = magic == Magic.JPEG ? Traces.of(file) : Traces.NONE;
        var whole = incoming.beside();
        var small = incoming.beside();
        try {
            photos.writeAnew(file, magic, traces.orientation(), whole, small);
            var kept = kept(EvidenceFormat.JPEG, whole, traces);
            storage.put(Storage.small(id), small);
            storage.put(Storage.whole(id), whole);
            return kept;
        } finally {
            remove(whole);
            remove(small);
        }
    }

    private static EvidenceChecked kept(EvidenceFormat format, Path file, Traces traces) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                var bytes = in.transferTo(OutputStream.nullOutputStream());
                return new EvidenceChecked(
                        format, bytes, digest.digest(), traces.takenAt(), traces.position());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
