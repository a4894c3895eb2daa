package org.xiaoshao.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps bytes in a directory. A name appears when all of it is on the disk. */
class DiskStorage implements Storage {

    private final Path root;

    DiskStorage(Path root) {
        this.root = root;
    }

    @Override
    public void put(String name, Path file) {
        var target = root.resolve(name);
        try {
            Files.createDirectories(target.getParent());
            var beside = Files.createTempFile(target.getParent(), "put", null);
            try {
                Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
                sync(beside, StandardOpenOption.WRITE);
                Files.move(
                        beside,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                sync(target.getParent(), StandardOpenOption.READ);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<Content> open(String name) {
        var file = root.resolve(name);
        try {
            return Optional.of(new Content(Files.size(file), Files.newInputStream(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void remove(String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void sync(Path path, StandardOpenOption how) {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
