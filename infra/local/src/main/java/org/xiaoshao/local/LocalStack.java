package org.xiaoshao.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL and Keycloak for tests, in a temporary directory and on free ports; what the
 * environment gives is used instead of being started.
 *
 * <p>One test run shares one stack: {@link #shared()} starts it on the first call and it ends with
 * the JVM.
 */
public final class LocalStack implements AutoCloseable {

    private static final String SHARED_PREFIX = "org.xiaoshao.local.shared.";
    private static final List<String> NAMES =
            List.of(
                    "DATABASE_URL",
                    "DATABASE_USER",
                    "DATABASE_PASSWORD",
                    "DATABASE_OWNER_USER",
                    "DATABASE_OWNER_PASSWORD",
                    "OIDC_ISSUER",
                    "ACCOUNTS_CLIENT_SECRET");

    private static final String SPA_ORIGIN = "http://localhost:15173";

    /** The same for every run: the seed that test stacks begin with holds it. */
    static final String TEST_SECRET = "only-for-tests-0123456789abcdef01234567";

    private final Map<String, String> environment;
    private final Path directory;
    private LocalPostgres postgres;
    private LocalKeycloak keycloak;

    private LocalStack(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /**
     * The settings of the stack that all tests of this JVM share, under the names of environment
     * variables: {@code DATABASE_URL}, {@code DATABASE_USER}, {@code DATABASE_PASSWORD}, {@code
     * DATABASE_OWNER_USER}, {@code DATABASE_OWNER_PASSWORD}, {@code OIDC_ISSUER}, {@code
     * ACCOUNTS_CLIENT_SECRET}. Started on the first call, ended with the JVM.
     */
    public static Map<String, String> shared() {
        // System properties, not a static field: test frameworks load this class through several
        // class loaders.
        synchronized (System.class) {
            if (System.getProperty(SHARED_PREFIX + "OIDC_ISSUER") == null) {
                LocalStack stack = start();
                stack.environment()
                        .forEach((name, value) -> System.setProperty(SHARED_PREFIX + name, value));
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-local-stack"));
            }
            Map<String, String> environment = new LinkedHashMap<>();
            NAMES.forEach(name -> environment.put(name, System.getProperty(SHARED_PREFIX + name)));
            return environment;
        }
    }

    /** Starts a stack of its own, for tests that break parts; close it. */
    public static LocalStack start() {
        LocalStack stack;
        try {
            stack = new LocalStack(new LinkedHashMap<>(), TestDirectory.make());
        } catch (IOException e) {
            throw new LocalStackException("No temporary directory for the test stack: " + e, e);
        }
        try {
            stack.startMissing(System.getenv());
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startMissing(Map<String, String> given) {
        boolean databaseGiven = given.containsKey("DATABASE_URL");
        boolean issuerGiven = given.containsKey("OIDC_ISSUER");
        if (!databaseGiven || !issuerGiven) {
            startParts(!issuerGiven);
        }
        put("DATABASE_URL", given, databaseGiven ? "" : postgres.jdbcUrl("xiaoshao"));
        put("DATABASE_USER", given, "xiaoshao_app");
        put("DATABASE_PASSWORD", given, "xiaoshao_app");
        put("DATABASE_OWNER_USER", given, "xiaoshao_owner");
        put("DATABASE_OWNER_PASSWORD", given, "xiaoshao_owner");
        put("OIDC_ISSUER", given, issuerGiven ? "" : keycloak.issuer());
        put("ACCOUNTS_CLIENT_SECRET", given, TEST_SECRET);
    }

    private void put(String name, Map<String, String> given, String otherwise) {
        environment.put(name, given.getOrDefault(name, otherwise));
    }

    private void startParts(boolean withKeycloak) {
        String realm = RealmFile.forLocalUse(SPA_ORIGIN, TEST_SECRET);
        Seed seed = Seed.of(realm);
        seed.plant(directory);
        postgres = LocalPostgres.start(directory, Ports.anyFree(), false);
        if (withKeycloak) {
            keycloak =
                    LocalKeycloak.start(
                            directory, postgres, Ports.anyFree(), Ports.anyFree(), realm);
            if (!seed.exists()) {
                seed.take(postgres, directory);
            }
        }
    }

    /** The settings of this stack, see {@link #shared()}. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The PostgreSQL of this stack, or null when the environment gave both services. */
    public LocalPostgres postgres() {
        return postgres;
    }

    /** The Keycloak of this stack, or null when the environment gave one. */
    public LocalKeycloak keycloak() {
        return keycloak;
    }

    /** Stops what was started and removes its directory. */
    @Override
    public void close() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new LocalStackException("Cannot remove " + directory, e);
        }
    }
}
