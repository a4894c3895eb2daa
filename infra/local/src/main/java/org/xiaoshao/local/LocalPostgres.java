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

/**
 * A PostgreSQL server with the databases and roles that the parts of Xiaoshao use.
 *
 * <p>It listens on the loopback interface only; the passwords equal the role names. The role {@code
 * xiaoshao_app} owns nothing and may not bypass row-level security: it is what the backend runs as.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
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
     * @param directory of this stack; the cluster is kept in {@code postgres} below it, the log in
     *     {@code logs}
     * @param port to listen on
     * @param durable whether a crash of the machine may lose nothing (false for tests: faster)
     * @throws LocalStackException when it cannot start; the message says what to do
     */
    public static LocalPostgres start(Path directory, int port, boolean durable) {
        Path home = PostgresBinaries.unpacked();
        Unprivileged way = Unprivileged.way();
        Path cluster = directory.toAbsolutePath().resolve("postgres");
        Path log = directory.toAbsolutePath().resolve("logs/postgres.log");
        OrphanedPostgres.stop(cluster);
        Ports.requireFree("PostgreSQL", port, "POSTGRES_PORT");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(home, way, cluster, log);
        }
        LocalPostgres server = launch(home, way, cluster, log, port, durable);
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
            Path home, Unprivileged way, Path cluster, Path log, int port, boolean durable) {
        way.own(cluster, home.resolve("bin/postgres"));
        List<String> command = new ArrayList<>();
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        command.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        command.addAll(
                List.of(
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC"));
        command.addAll(List.of("-c", "max_connections=100", "-c", "shared_buffers=64MB"));
        if (!durable) {
            command.addAll(
                    List.of(
                            "-c",
                            "fsync=off",
                            "-c",
                            "synchronous_commit=off",
                            "-c",
                            "full_page_writes=off"));
        }
        PartProcess process =
                PartProcess.start("PostgreSQL", log, cluster, way.command(command), Map.of());
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
    private static void initialise(Path home, Unprivileged way, Path cluster, Path log) {
        Path draft = cluster.resolveSibling("postgres.new");
        Path password = cluster.resolveSibling("postgres.password");
        try {
            Directories.delete(draft);
            Files.createDirectories(draft);
            Files.writeString(password, SUPERUSER);
            way.own(draft, home.resolve("bin/initdb"));
            way.own(password, home.resolve("bin/initdb"));
            List<String> command = new ArrayList<>();
            command.addAll(List.of(home.resolve("bin/initdb").toString(), "-D", draft.toString()));
            command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + password));
            // The built-in locale sorts the same on every machine; lists for people name an ICU
            // collation.
            command.addAll(
                    List.of(
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            PartProcess.run("initdb", log, cluster.getParent(), way.command(command), Map.of());
            Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password);
        } catch (IOException e) {
            throw new LocalStackException(
                    "Cannot make the PostgreSQL cluster in " + cluster + ": " + e, e);
        }
    }

    private boolean answers() {
        try (Connection connection = connect("postgres", SUPERUSER, SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void prepareDatabases() throws SQLException {
        try (Connection connection = connect("postgres", SUPERUSER, SUPERUSER);
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
            createDatabase(statement, "xiaoshao", "xiaoshao_owner");
            statement.execute("GRANT CONNECT ON DATABASE xiaoshao TO xiaoshao_app");
            createDatabase(statement, "keycloak", "keycloak");
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
        try (Connection connection = connect("postgres", SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            createDatabase(statement, name, owner);
        } catch (SQLException e) {
            throw new LocalStackException("Cannot make the database " + name + " anew: " + e, e);
        }
    }

    /** Opens a connection as the superuser, for tests that must see or break what no role may. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return connect(database, SUPERUSER, SUPERUSER);
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user, password);
    }

    public int port() {
        return port;
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
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that may never
        // leave.
        process.stop("INT", STOP_LIMIT);
    }
}
