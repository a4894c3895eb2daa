package org.xiaoshao.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Starts parts by name and keeps them running until it is told to end.
 *
 * <pre>java -cp … org.xiaoshao.local.Main --parts postgres,keycloak --profile local --data .data
 * </pre>
 *
 * <ul>
 *   <li>{@code --parts}: {@code postgres}, {@code keycloak} (needs postgres);
 *   <li>{@code --profile}: {@code local} keeps every commit, {@code test} is faster and uses other
 *       ports;
 *   <li>{@code --data}: the directory of the stack; {@code state/<part>.pid} and {@code
 *       state/ready} appear in it;
 *   <li>{@code --with-parent}: also end when standard input ends, that is when the starting program
 *       dies.
 * </ul>
 *
 * Ports come from {@code POSTGRES_PORT}, {@code KEYCLOAK_PORT}, {@code KEYCLOAK_MANAGEMENT_PORT}
 * and {@code SPA_PORT}. Prints one line for each part: {@code postgres ready 0.4}.
 */
public final class Main {

    private final Map<String, String> options;
    private final Path directory;
    private final boolean test;
    private LocalPostgres postgres;
    private LocalKeycloak keycloak;

    private Main(Map<String, String> options) {
        this.options = options;
        this.directory =
                Path.of(options.getOrDefault("data", ".data")).toAbsolutePath().normalize();
        this.test = options.getOrDefault("profile", "local").equals("test");
    }

    public static void main(String[] words) throws Exception {
        Main main = new Main(options(words));
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> awaitStop(end, stopped), "stop-parts"));
        try {
            main.start();
            if (main.options.containsKey("with-parent")) {
                endWithParent(end);
            }
            end.await();
        } catch (LocalStackException e) {
            System.err.println(e.getMessage());
            main.stop();
            stopped.countDown();
            System.exit(1);
        }
        main.stop();
        stopped.countDown();
    }

    /**
     * Runs on SIGTERM and SIGINT: lets the main thread stop the parts, also when they are only half
     * started.
     */
    private static void awaitStop(CountDownLatch end, CountDownLatch stopped) {
        end.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endWithParent(CountDownLatch end) {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                System.in.transferTo(java.io.OutputStream.nullOutputStream());
                            } catch (IOException gone) {
                                // The same as its end.
                            }
                            end.countDown();
                        },
                        "watch-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static Map<String, String> options(String[] words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            String name = words[i].replaceFirst("^--", "");
            boolean hasValue = i + 1 < words.length && !words[i + 1].startsWith("--");
            options.put(name, hasValue ? words[++i] : "");
        }
        return options;
    }

    private void start() throws IOException {
        List<String> parts =
                Arrays.asList(options.getOrDefault("parts", "postgres,keycloak").split(","));
        Files.createDirectories(directory.resolve("state"));
        Files.deleteIfExists(directory.resolve("state/ready"));
        if (parts.contains("postgres")) {
            long begin = System.nanoTime();
            postgres = LocalPostgres.start(directory, port("POSTGRES_PORT", 5433, 15433), !test);
            report("postgres", postgres.process(), begin);
        }
        if (parts.contains("keycloak")) {
            long begin = System.nanoTime();
            String spa = "http://localhost:" + port("SPA_PORT", 5173, 15173);
            int management = port("KEYCLOAK_MANAGEMENT_PORT", 8181, 18181);
            keycloak =
                    LocalKeycloak.start(
                            directory,
                            postgres,
                            port("KEYCLOAK_PORT", 8180, 18180),
                            management,
                            spa);
            report("keycloak", keycloak.process(), begin);
        }
        write("ready", String.join(",", parts));
    }

    private int port(String variable, int local, int testing) {
        String given = System.getenv(variable);
        return given == null || given.isBlank()
                ? (test ? testing : local)
                : Integer.parseInt(given.strip());
    }

    private void report(String part, Process process, long begin) throws IOException {
        write(part + ".pid", Long.toString(process.pid()));
        System.out.printf("%s ready %.1f%n", part, (System.nanoTime() - begin) / 1e9);
        System.out.flush();
    }

    private void write(String name, String text) throws IOException {
        Files.write(
                directory.resolve("state").resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private void stop() throws IOException {
        Files.deleteIfExists(directory.resolve("state/ready"));
        if (keycloak != null) {
            keycloak.close();
            Files.deleteIfExists(directory.resolve("state/keycloak.pid"));
        }
        if (postgres != null) {
            postgres.close();
            Files.deleteIfExists(directory.resolve("state/postgres.pid"));
        }
    }
}
