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
import java.util.function.Consumer;

/** One running program of a part; what it prints goes to the part's log file. */
final class PartProcess {

    private static final int TAIL_LINES = 20;
    private static final long POLL_MILLIS = 100;

    private final Part part;
    private final Process process;

    private PartProcess(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    /** Starts the program that is the part, and notes its process number. */
    static PartProcess start(
            Part part,
            Path workingDirectory,
            List<String> command,
            Map<String, String> environment) {
        PartProcess started = spawn(part, workingDirectory, command, environment);
        try {
            Files.createDirectories(part.pidFile().getParent());
            Files.writeString(part.pidFile(), Long.toString(started.process.pid()));
        } catch (IOException e) {
            started.process.destroy();
            throw new LocalStackException("Cannot write " + part.pidFile() + ": " + e, e);
        }
        return started;
    }

    /** Runs a program to its end; any exit code but 0 is an error that shows the end of the log. */
    static void run(Part part, Path workingDirectory, List<String> command) {
        PartProcess running = spawn(part, workingDirectory, command, Map.of());
        try {
            if (running.process.waitFor() != 0) {
                throw running.died();
            }
        } catch (InterruptedException e) {
            running.process.destroy();
            throw new LocalStackException(part.title() + " was interrupted.", e);
        }
    }

    private static PartProcess spawn(
            Part part,
            Path workingDirectory,
            List<String> command,
            Map<String, String> environment) {
        try {
            Files.createDirectories(part.log().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(workingDirectory.toFile())
                            .redirectErrorStream(true)
                            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
            // Settings of another Keycloak in this shell must not reach ours.
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
            builder.environment().putAll(environment);
            return new PartProcess(part, builder.start());
        } catch (IOException e) {
            throw new LocalStackException(part.title() + " cannot start: " + e.getMessage(), e);
        }
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
                        part.title()
                                + " was not ready after "
                                + limit.toSeconds()
                                + " s."
                                + tail());
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
            // The interruption lives on as this exception: stopping what was started has to wait,
            // too.
            throw new LocalStackException(
                    "Told to stop while waiting for " + part.title() + ".", e);
        }
    }

    /** Calls back when the part ends, for whatever reason. */
    void whenItDies(Consumer<LocalStackException> report) {
        process.onExit().thenRun(() -> report.accept(died()));
    }

    private LocalStackException died() {
        return new LocalStackException(
                part.title() + " ended with exit code " + process.exitValue() + "." + tail());
    }

    /** Asks the part to end with the given signal and waits; kills it when it does not listen. */
    void stop(String signal, Duration limit) {
        try {
            if (process.isAlive()) {
                signal(process.pid(), signal);
            }
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(part.pidFile());
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a signal; by the shell, because small systems have no kill program. */
    static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).start().waitFor();
    }

    private String tail() {
        try {
            // Logs may hold bytes that are no UTF-8; they must not hide the message.
            String text = new String(Files.readAllBytes(part.log()), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
            return String.format("%nLast lines of %s:%n%s", part.log(), String.join("\n", last));
        } catch (IOException e) {
            return " Its log is " + part.log() + ".";
        }
    }
}
