package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** PostgreSQL may end every session, as when it restarts: nobody has to restart the backend. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LostSessionsTest {

    private static final String WHO = "{ me { name } }";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int pool;

    @Test
    void each_lost_session_fails_one_request_at_most_and_spoils_no_thread() throws SQLException {
        GraphQlClient.as("worker").send(WHO, Map.of()).ok();
        endSessions();

        var failures = 0;
        for (int i = 0; i < 4 * pool; i++) {
            if (GraphQlClient.as("worker").send(WHO, Map.of()).body().contains("\"errors\"")) {
                failures++;
            }
        }
        assertTrue(failures <= pool, failures + " of " + 4 * pool + " requests failed");
    }

    private void endSessions() throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()");
        }
    }
}
