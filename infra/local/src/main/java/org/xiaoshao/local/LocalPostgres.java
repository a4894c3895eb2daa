package org.xiaoshao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A PostgreSQL server with the databases and roles that the parts of Xiaoshao use.
 *
 * <p>It listens on the loopback interface only; the passwords equal the role names. The role {@code
 * xiaoshao_app} owns nothing and may not bypass row-level security: it is what the backend runs as.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    /** PostgreSQL's fast shutdown; SIGTERM would wait for clients that may never leave. */
    private static final String FAST_SHUTDOWN = "INT";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "timezone", "UTC",
                    "log_timezone", "UTC",
                    "max_connections", "100",
                    "shared_buffers", "64MB");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final int port;
    private final PartProcess process;

    private LocalPostgres(int port, PartProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the server and waits until it takes connections; the cluster, roles and databases are
     * made when missing.
     *
     * @param directory of this stack; the cluster is kept in {@code postgres} below it
     * @param port to listen on
     * @param durable whether a crash of the machine may lose nothing (false for tests: faster)
     * @throws LocalStackException when it cannot start; the message says what to do
     */
    public static LocalPostgres start(Path directory, int port, boolean durable) {
        Part part = new Part("postgres", "PostgreSQL", directory);
        Path programs = PostgresBinaries.unpacked().resolve("bin");
        Unprivileged way = Unprivileged.way();
        Orphan.stop(part.pidFile(), part.home(), FAST_SHUTDOWN);
        Orphan.stop(part.home().resolve("postmaster.pid"), part.home(), FAST_SHUTDOWN);
        Ports.requireFree(part.title(), port, "POSTGRES_PORT");
        if (!Files.exists(part.home().resolve("PG_VERSION"))) {
            initialise(programs.resolve("initdb"), way, part);
        }
        LocalPostgres server = launch(programs.resolve("postgres"), way, part, port, durable);
        try {
            server.prepareDatabases();
            return server;
        } catch (SQLException e) {
            server.close();
            throw new LocalStackException(
                    "PostgreSQL runs, but roles and databases cannot be made: " + e, e);
        }
    }

    private static LocalPostgres launch(
            Path program, Unprivileged way, Part part, int port, boolean durable) {
        way.own(part.home(), program);
        List<String> command = new ArrayList<>();
        command.addAll(List.of(program.toString(), "-D", part.home().toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        if (!durable) {
            for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                command.addAll(List.of("-c", name + "=off"));
            }
        }
        PartProcess process = PartProcess.start(part, part.home(), way.command(command), Map.of());
        LocalPostgres server = new LocalPostgres(port, process);
        try {
            process.await(server::answers, START_LIMIT);
            return server;
        } catch (LocalStackException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Makes the cluster beside its place and moves it there, so that an interrupted attempt leaves
     * nothing half.
     */
    private static void initialise(Path initdb, Unprivileged way, Part part) {
        Path draft = part.stack().resolve("postgres.new");
        Path password = part.stack().resolve("postgres.password");
        try {
            Directories.delete(draft);
            Files.createDirectories(draft);
            Files.writeString(password, SUPERUSER);
            way.own(draft, initdb);
            way.own(password, initdb);
            List<String> command = new ArrayList<>();
            command.addAll(List.of(initdb.toString(), "-D", draft.toString(), "-U", SUPERUSER));
            command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8"));
            // The built-in locale sorts the same on every machine; lists for people name an ICU
            // collation.
            command.addAll(List.of("--locale=C", "--locale-provider=builtin"));
            command.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
            PartProcess.run(part, part.stack(), way.command(command));
            Files.move(draft, part.home(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password);
        } catch (IOException e) {
            throw new LocalStackException(
                    "Cannot make the PostgreSQL cluster in " + part.home() + ": " + e, e);
        }
    }

    private boolean answers() {
        try (Connection connection = connectAsSuperuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void prepareDatabases() throws SQLException {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of("xiaoshao_owner", "xiaoshao_app", "keycloak")) {
                if (isMissing(statement, "pg_roles WHERE rolname", role)) {
                    statement.execute(
                            "CREATE ROLE "
                                    + role
                                    + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '"
                                    + role
                                    + "'");
                }
            }
            createDatabase(statement, "keycloak", "keycloak");
        }
        addDatabase("xiaoshao");
    }

    /** Makes a database for one more backend, unless it is there already. */
    public void addDatabase(String name) {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            createDatabase(statement, name, "xiaoshao_owner");
            statement.execute("GRANT CONNECT ON DATABASE " + name + " TO xiaoshao_app");
        } catch (SQLException e) {
            throw new LocalStackException("Cannot make the database " + name + ": " + e, e);
        }
    }

    private static void createDatabase(Statement statement, String name, String owner)
            throws SQLException {
        if (isMissing(statement, "pg_database WHERE datname", name)) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean isMissing(Statement statement, String where, String name)
            throws SQLException {
        try (ResultSet found =
                statement.executeQuery("SELECT 1 FROM " + where + " = '" + name + "'")) {
            return !found.next();
        }
    }

    /** Empties a database of this server by making it anew; its connections are ended. */
    public void recreateDatabase(String name, String owner) {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            createDatabase(statement, name, owner);
        } catch (SQLException e) {
            throw new LocalStackException("Cannot make the database " + name + " anew: " + e, e);
        }
    }

    /** Opens a connection as the superuser, for tests that must see or break what no role may. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER);
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

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Ends all sessions and stops; nothing that was committed is lost. */
    @Override
    public void close() {
        process.stop(FAST_SHUTDOWN, STOP_LIMIT);
    }
}
