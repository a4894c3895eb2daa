package org.xiaoshao.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A real Keycloak with the realm {@code xiaoshao}, its tables in a database of the local
 * PostgreSQL.
 */
public final class LocalKeycloak implements AutoCloseable {

    private static final String REALM = "xiaoshao";
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

    /** Memory for one machine and a few dozen people; the rest is what kc.sh passes. */
    private static final List<String> JVM =
            List.of(
                    "-Xms64m",
                    "-Xmx320m",
                    "-XX:MaxMetaspaceSize=256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Dpicocli.disable.closures=true",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private final int port;
    private final PartProcess process;

    private LocalKeycloak(int port, PartProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts Keycloak and waits until it is healthy and serves the realm.
     *
     * @param directory of this stack; Keycloak's home is {@code keycloak} below it, the log in
     *     {@code logs}
     * @param postgres where its database {@code keycloak} is
     * @param port of logins and tokens
     * @param managementPort of its health page
     * @param realm the realm to import, see {@link RealmFile}
     * @throws LocalStackException when it cannot start; the message says what to do
     */
    public static LocalKeycloak start(
            Path directory, LocalPostgres postgres, int port, int managementPort, String realm) {
        Part part = new Part("keycloak", "Keycloak", directory);
        Path home = part.home();
        Orphan.stop(part.pidFile(), home, "TERM");
        Ports.requireFree(part.title(), port, "KEYCLOAK_PORT");
        Ports.requireFree(part.title() + " (health)", managementPort, "KEYCLOAK_MANAGEMENT_PORT");
        Path imported = importedRealm(part.stack());
        try {
            KeycloakHome.prepareInstance(KeycloakHome.built(part), home);
            boolean fresh =
                    !Files.exists(imported)
                            || !Files.readString(imported).equals(Seed.digest(realm));
            if (fresh) {
                Files.deleteIfExists(imported);
                prepareImport(home, postgres, realm);
            }
            LocalKeycloak keycloak = launch(part, postgres, port, managementPort, fresh);
            Files.writeString(imported, Seed.digest(realm));
            return keycloak;
        } catch (IOException e) {
            throw new LocalStackException("Cannot prepare Keycloak in " + home + ": " + e, e);
        }
    }

    private static LocalKeycloak launch(
            Part part, LocalPostgres postgres, int port, int managementPort, boolean importRealm) {
        List<String> command = command(part.home());
        if (importRealm) {
            command.add("--import-realm");
        }
        PartProcess process =
                PartProcess.start(
                        part, part.home(), command, environment(postgres, port, managementPort));
        LocalKeycloak keycloak = new LocalKeycloak(port, process);
        try {
            String health = "http://127.0.0.1:" + managementPort + "/health/ready";
            String discovery =
                    "http://127.0.0.1:"
                            + port
                            + "/realms/"
                            + REALM
                            + "/.well-known/openid-configuration";
            process.await(() -> answers(health) && answers(discovery), START_LIMIT);
            return keycloak;
        } catch (LocalStackException e) {
            keycloak.close();
            throw e;
        }
    }

    /**
     * Keycloak imports a realm only when it does not exist, so an edited realm file means a new
     * database. Nothing is lost by that: the people and their ids come from the file.
     */
    private static void prepareImport(Path home, LocalPostgres postgres, String realm)
            throws IOException {
        postgres.recreateDatabase("keycloak", "keycloak");
        Files.writeString(home.resolve("data/import/" + REALM + "-realm.json"), realm);
    }

    /** The digest of the realm that the stack's Keycloak has imported. */
    static Path importedRealm(Path stack) {
        return stack.resolve("keycloak/realm.sha256");
    }

    /** What kc.sh would run, without the shell: the process we hold is Keycloak itself. */
    private static List<String> command(Path home) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of("start", "--optimized"));
        return command;
    }

    private static Map<String, String> environment(
            LocalPostgres postgres, int port, int managementPort) {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", postgres.jdbcUrl("keycloak")),
                Map.entry("KC_DB_USERNAME", "keycloak"),
                Map.entry("KC_DB_PASSWORD", "keycloak"),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                Map.entry("KC_CACHE", "local"),
                // Every probe before readiness would be a line otherwise.
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                // Fixed, so that the issuer in tokens does not depend on the Host header of a
                // request.
                Map.entry("KC_HOSTNAME", "http://localhost:" + port),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
    }

    private static boolean answers(String address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(PROBE_LIMIT).build();
            HttpClient client = HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while waiting for Keycloak.", e);
        }
    }

    /** What tokens name as their issuer, and where clients find the keys. */
    public String issuer() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    public int port() {
        return port;
    }

    void whenItDies(Consumer<LocalStackException> report) {
        process.whenItDies(report);
    }

    /** The process, for tests that kill it. */
    public Process process() {
        return process.process();
    }

    @Override
    public void close() {
        process.stop("TERM", STOP_LIMIT);
    }
}
