package org.xiaoshao.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whole directories: listed, copied, removed. */
final class Directories {

    private Directories() {}

    static List<Path> list(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    /** Deletes the directory with all it holds; symbolic links are removed, not followed. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(directory)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Copies a directory with its permissions.
     *
     * @param without names directly below it that are left out
     */
    static void copy(Path from, Path to, Set<String> without) throws IOException {
        Files.createDirectories(to.getParent());
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes is)
                            throws IOException {
                        if (isLeftOut(dir)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        copyEmpty(dir, to.resolve(from.relativize(dir)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is)
                            throws IOException {
                        if (!isLeftOut(file)) {
                            Path target = to.resolve(from.relativize(file));
                            copyFile(file, target);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException reason)
                            throws IOException {
                        return skipVanished(reason);
                    }

                    private boolean isLeftOut(Path path) {
                        return path.getParent().equals(from)
                                && without.contains(path.getFileName().toString());
                    }
                });
    }

    /** Makes a directory like another one, with its permissions and without its content. */
    static void copyEmpty(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            skipVanished(e);
        }
    }

    /** A running server removes files at any moment; what it removes, a copy does not need. */
    private static FileVisitResult skipVanished(IOException reason) throws IOException {
        if (reason instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw reason;
    }
}
