package org.xiaoshao.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

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
 *       state/ready} appear in it, and one log file for each part in {@code logs};
 *   <li>{@code --with-parent}: also end when standard input ends, that is when the starting program
 *       dies.
 * </ul>
 *
 * Ports come from {@code POSTGRES_PORT}, {@code KEYCLOAK_PORT}, {@code KEYCLOAK_MANAGEMENT_PORT}
 * and {@code SPA_PORT}, the secret of the client that makes logins from {@code
 * ACCOUNTS_CLIENT_SECRET}. Prints one line for each part that is ready: {@code postgres ready 0.4}.
 */
public final class Main {

    private final Map<String, String> options;
    private final Path directory;
    private final boolean test;
    private final BlockingQueue<LocalStackException> deaths = new LinkedBlockingQueue<>();
    private LocalPostgres postgres;
    private LocalKeycloak keycloak;

    private Main(Map<String, String> options) {
        this.options = options;
        this.directory =
                Path.of(options.getOrDefault("data", ".data")).toAbsolutePath().normalize();
        this.test = options.getOrDefault("profile", "local").equals("test");
    }

    public static void main(String[] words) throws IOException {
        Main main = new Main(options(words));
        Thread self = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAndJoin(self), "stop-parts"));
        if (main.options.containsKey("with-parent")) {
            endWithParent(self);
        }
        boolean failed = false;
        try {
            main.start();
            throw main.deaths.take();
        } catch (InterruptedException told) {
            // The ordinary end.
        } catch (LocalStackException e) {
            failed = true;
            System.err.println(e.getMessage());
        }
        main.stop();
        // Not exit(): that would wait for the hook, which waits for this thread.
        Runtime.getRuntime().halt(failed ? 1 : 0);
    }

    /** Runs on SIGTERM and SIGINT: lets the main thread stop the parts, also half started ones. */
    private static void endAndJoin(Thread main) {
        main.interrupt();
        try {
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endWithParent(Thread main) {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                System.in.transferTo(OutputStream.nullOutputStream());
                            } catch (IOException gone) {
                                // The same as its end.
                            }
                            main.interrupt();
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
        String parts = options.getOrDefault("parts", "postgres,keycloak");
        Files.createDirectories(directory.resolve("state"));
        Files.deleteIfExists(readyMarker());
        String realm = RealmFile.forLocalUse(spaOrigin(), accountsSecret());
        Seed seed = Seed.of(realm);
        if (test) {
            seed.plant(directory);
        }
        if (parts.contains("postgres")) {
            startPostgres();
        }
        if (parts.contains("keycloak")) {
            startKeycloak(realm);
            if (test && !seed.exists()) {
                seed.take(postgres, directory);
            }
        }
        Files.createFile(readyMarker());
    }

    private void startPostgres() {
        long begin = System.nanoTime();
        postgres = LocalPostgres.start(directory, port("POSTGRES_PORT", 5433, 15433), !test);
        postgres.whenItDies(deaths::add);
        if (test) {
            postgres.addDatabase("xiaoshao_e2e");
        }
        report("postgres", begin);
    }

    private void startKeycloak(String realm) {
        long begin = System.nanoTime();
        int port = port("KEYCLOAK_PORT", 8180, 18180);
        int management = port("KEYCLOAK_MANAGEMENT_PORT", 8181, 18181);
        keycloak = LocalKeycloak.start(directory, postgres, port, management, realm);
        keycloak.whenItDies(deaths::add);
        report("keycloak", begin);
    }

    private String spaOrigin() {
        return "http://localhost:" + port("SPA_PORT", 5173, 15173);
    }

    private static String accountsSecret() {
        String given = System.getenv("ACCOUNTS_CLIENT_SECRET");
        return given == null || given.isBlank() ? LocalStack.TEST_SECRET : given.strip();
    }

    private Path readyMarker() {
        return directory.resolve("state/ready");
    }

    private int port(String variable, int local, int testing) {
        String given = System.getenv(variable);
        int usual = test ? testing : local;
        return given == null || given.isBlank() ? usual : Integer.parseInt(given.strip());
    }

    private static void report(String part, long begin) {
        System.out.printf("%s ready %.1f%n", part, (System.nanoTime() - begin) / 1e9);
    }

    private void stop() throws IOException {
        Files.deleteIfExists(readyMarker());
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
