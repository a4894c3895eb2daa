package org.xiaoshao.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One running program of the stack with its log file. */
final class PartProcess {

    private static final int TAIL_LINES = 20;
    private static final long POLL_MILLIS = 100;

    private final String part;
    private final Path log;
    private final Process process;

    private PartProcess(String part, Path log, Process process) {
        this.part = part;
        this.log = log;
        this.process = process;
    }

    static PartProcess start(
            String part,
            Path log,
            Path workingDirectory,
            List<String> command,
            Map<String, String> environment) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(workingDirectory.toFile())
                            .redirectErrorStream(true)
                            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new PartProcess(part, log, builder.start());
        } catch (IOException e) {
            throw new LocalStackException(part + " cannot start: " + e.getMessage(), e);
        }
    }

    /**
     * Runs a program to its end; any other exit code than 0 is an error that shows the end of its
     * log.
     */
    static void run(
            String part,
            Path log,
            Path workingDirectory,
            List<String> command,
            Map<String, String> environment) {
        PartProcess running = start(part, log, workingDirectory, command, environment);
        try {
            if (running.process.waitFor() != 0) {
                throw running.died();
            }
        } catch (InterruptedException e) {
            running.process.destroy();
            Thread.currentThread().interrupt();
            throw new LocalStackException(part + " was interrupted.", e);
        }
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    /** Waits until the part says it is ready; tells at once when it dies instead. */
    void await(BooleanSupplier ready, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LocalStackException(
                        part + " was not ready after " + limit.toSeconds() + " s." + tail());
            }
            if (endedWithin(POLL_MILLIS)) {
                throw died();
            }
        }
    }

    private boolean endedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while waiting for " + part + ".", e);
        }
    }

    private LocalStackException died() {
        return new LocalStackException(
                part + " ended with exit code " + process.exitValue() + "." + tail());
    }

    /** Asks the part to end with the given signal and waits; kills it when it does not listen. */
    void stop(String signal, Duration limit) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String tail() {
        try {
            // Logs may hold bytes that are no UTF-8; they must not hide the message.
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
            return System.lineSeparator()
                    + "Last lines of "
                    + log
                    + ":"
                    + System.lineSeparator()
                    + String.join(System.lineSeparator(), last);
        } catch (IOException e) {
            return " Its log is " + log + ".";
        }
    }
}
