package org.xiaoshao.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
                    force(connection, "no force", tables);
                    var result = work.with(connection);
                    force(connection, "force", tables);
                    return result;
                });
    }

    private static void force(Connection connection, String how, String... tables)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("alter table " + table + " " + how + " row level security");
            }
        }
    }
}
