package org.xiaoshao.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.xiaoshao.local.LocalStack;

/**
 * What the owner of the tables writes, for rows that nobody makes through the API yet. The owner is
 * bound by row-level security as well: {@link #unbound} lifts it for the length of one transaction.
 */
public final class TableOwner {

    /** Something done with a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private TableOwner() {}

    /** In one transaction. */
    public static <T> T does(Work<T> work) {
        var given = LocalStack.shared();
        try (var connection =
                DriverManager.getConnection(
                        given.get("DATABASE_URL"),
                        given.get("DATABASE_OWNER_USER"),
                        given.get("DATABASE_OWNER_PASSWORD"))) {
            connection.setAutoCommit(false);
            var result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In one transaction that sees and writes every row of those tables. */
    public static <T> T unbound(Work<T> work, String... tables) {
        return does(
                connection -> {
                    // The owner is bound by some of them only, and so they are afterwards.
                    var binding = binding(connection, tables);
                    force(connection, "no force", binding);
                    var result = work.with(connection);
                    force(connection, "force", binding);
                    return result;
                });
    }

    private static List<String> binding(Connection connection, String... tables)
            throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace"
                                + " and relforcerowsecurity and relname = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", tables));
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private static void force(Connection connection, String how, List<String> tables)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("alter table " + table + " " + how + " row level security");
            }
        }
    }
}
