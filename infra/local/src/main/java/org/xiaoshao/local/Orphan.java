package org.xiaoshao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A part that still runs although the launcher that started it was killed.
 *
 * <p>A process number in a file may belong to a stranger by now (after a reboot, say). A process is
 * ours only when its command line names the directory that the part works in; strangers are left
 * alone.
 */
final class Orphan {

    private static final long STOP_SECONDS = 30;

    private Orphan() {}

    /**
     * Stops the process that the file speaks of if it is ours, and removes the file.
     *
     * @param pidFile its first line is a process number
     * @param directory the directory that the part's command line names
     */
    static void stop(Path pidFile, Path directory, String signal) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            find(pidFile, directory).ifPresent(orphan -> stop(orphan, signal));
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new LocalStackException("Cannot read " + pidFile + ": " + e, e);
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile, Path directory) throws IOException {
        String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!first.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(first))
                .filter(process -> worksIn(process, directory));
    }

    static boolean worksIn(ProcessHandle process, Path directory) {
        return process.info().commandLine().orElse("").contains(directory.toString());
    }

    private static void stop(ProcessHandle orphan, String signal) {
        try {
            PartProcess.signal(orphan.pid(), signal);
            orphan.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while stopping an earlier run.", e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new LocalStackException(
                    "Process " + orphan.pid() + " is left from an earlier run and does not stop.",
                    e);
        }
    }
}
