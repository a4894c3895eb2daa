package org.xiaoshao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Deals with {@code postmaster.pid} left behind by a launcher that was killed.
 *
 * <p>Either the server still runs without its launcher and is stopped, or its number now belongs to
 * a stranger (after a reboot, say): the stranger is left alone and the file removed, which
 * PostgreSQL itself would refuse to do.
 */
final class OrphanedPostgres {

    private static final long STOP_SECONDS = 20;

    private OrphanedPostgres() {}

    static void stop(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            Optional<ProcessHandle> orphan =
                    ProcessHandle.of(pid).filter(process -> serves(process, cluster));
            if (orphan.isPresent()) {
                stop(orphan.get());
            }
            Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new LocalStackException(
                    "Cannot read " + file + "; delete it if no PostgreSQL is running.", e);
        }
    }

    /** True when the process is a server of this very cluster. */
    static boolean serves(ProcessHandle process, Path cluster) {
        String line = process.info().commandLine().orElse("");
        return line.contains("bin/postgres") && line.contains(cluster.toString());
    }

    private static void stop(ProcessHandle orphan) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start().waitFor();
            orphan.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while stopping PostgreSQL.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalStackException(
                    "PostgreSQL (process "
                            + orphan.pid()
                            + ") is left from an earlier run and does not stop.",
                    e);
        }
    }
}
