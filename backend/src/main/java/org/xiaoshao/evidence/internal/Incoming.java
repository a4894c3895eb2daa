package org.xiaoshao.evidence.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.evidence.internal.UploadRefused.Reason;

/**
 * Files that are arriving, each beside its finished ones on the disk of this backend. What is there
 * of one is what has arrived: a broken connection loses nothing.
 */
@Singleton
public class Incoming {

    private static final int BLOCK = 1 << 16;

    private final Path root;
    private final long leastFree;
    private final Set<UUID> written = ConcurrentHashMap.newKeySet();

    @Inject
    Incoming(
            @ConfigProperty(name = "xiaoshao.evidence.directory") Path directory,
            @ConfigProperty(name = "xiaoshao.evidence.least-free-bytes") long leastFree) {
        this.root = directory.toAbsolutePath().resolve("incoming");
        this.leastFree = leastFree;
    }

    /**
     * @throws UploadRefused STORE_FULL when there is no space for so much more
     */
    void requireSpace(long bytes) {
        try {
            Files.createDirectories(root);
            if (Files.getFileStore(root).getUsableSpace() < leastFree + bytes) {
                throw new UploadRefused(Reason.STORE_FULL);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path file(UUID id) {
        return root.resolve(id + ".part");
    }

    /** How much of it is here. */
    long arrived(UUID id) {
        var file = file(id);
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Does something to a file that nobody else does anything to meanwhile.
     *
     * @throws UploadRefused UPLOAD_BUSY
     */
    <T> T alone(UUID id, java.util.function.Supplier<T> work) {
        if (!written.add(id)) {
            throw new UploadRefused(Reason.UPLOAD_BUSY);
        }
        try {
            return work.get();
        } finally {
            written.remove(id);
        }
    }

    /**
     * Appends what comes, up to the whole length.
     *
     * @throws UploadRefused TOO_LARGE when more comes than the whole; OFFSET_WRONG
     */
    void append(UUID id, long offset, long length, InputStream body) {
        if (arrived(id) != offset) {
            throw new UploadRefused(Reason.OFFSET_WRONG);
        }
        try (var out =
                FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var block = new byte[BLOCK];
            long left = length - offset;
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                if (read > left) {
                    throw new UploadRefused(Reason.TOO_LARGE);
                }
                var bytes = ByteBuffer.wrap(block, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                left -= read;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes what arrived of it, and what was being made of it. */
    public void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file for work on one that arrived; whoever asked removes it. */
    Path beside() {
        try {
            return Files.createTempFile(root, "work", null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
