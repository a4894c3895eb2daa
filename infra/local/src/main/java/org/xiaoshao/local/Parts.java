package org.xiaoshao.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * The directory of everything that is unpacked or built once and shared by all stacks of this
 * checkout.
 */
final class Parts {

    private static final String DIRECTORY_VARIABLE = "XIAOSHAO_PARTS";

    private Parts() {}

    /** {@code XIAOSHAO_PARTS}, or {@code .data/parts} of the checkout that the program runs in. */
    static Path directory() {
        String given = System.getenv(DIRECTORY_VARIABLE);
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("infra/local/pom.xml"))) {
                return path.resolve(".data/parts");
            }
        }
        throw new LocalStackException(
                "Neither "
                        + DIRECTORY_VARIABLE
                        + " is set nor is "
                        + start
                        + " inside a checkout of Xiaoshao.");
    }

    static String version(String part) {
        try (InputStream file = Parts.class.getResourceAsStream("/versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions.getProperty(part);
        } catch (IOException e) {
            throw new LocalStackException("versions.properties is missing from the launcher.", e);
        }
    }

    /** Work that prepares a part. */
    interface Preparation {
        void run() throws IOException;
    }

    /**
     * Prepares a part once, also when several stacks start at the same moment in different
     * processes.
     */
    static void once(Path marker, Preparation preparation) {
        if (Files.exists(marker)) {
            return;
        }
        synchronized (Parts.class) {
            Path lockFile = marker.resolveSibling(marker.getFileName() + ".lock");
            try {
                Files.createDirectories(marker.getParent());
                try (FileChannel channel =
                                FileChannel.open(
                                        lockFile,
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.exists(marker)) {
                        preparation.run();
                        Files.createFile(marker);
                    }
                }
            } catch (IOException e) {
                throw new LocalStackException("Cannot prepare " + marker.getParent() + ": " + e, e);
            }
        }
    }
}
