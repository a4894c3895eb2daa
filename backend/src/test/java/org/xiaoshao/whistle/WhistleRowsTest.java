package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.Uploads;

/**
 * What the database itself lets through of whistles, under the role the backend runs as and without
 * any service in between.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class WhistleRowsTest {

    private static final List<String> CHILDREN =
            List.of(
                    "whistle_event",
                    "whistle_words",
                    "whistle_order",
                    "whistle_deadline",
                    "whistle_pause",
                    "whistle_warning",
                    "whistle_supervision",
                    "whistle_reporter",
                    "whistle_invitation",
                    "whistle_evaluation",
                    "whistle_evidence");

    private static LoopCase one;

    @Inject AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @BeforeEach
    void a_whistle_with_a_row_in_every_table() {
        if (one == null) {
            one =
                    Loop.inKunxin()
                            .with("evidence", List.of(Uploads.photo()))
                            .to(WhistleState.EVALUATED);
            TableOwner.unbound(
                    connection -> {
                        try (var statement = connection.createStatement()) {
                            return statement.execute(
                                    """
                                    insert into whistle_pause (whistle_id, round, paused_at, until)
                                    values ('%1$s', 1, now(), now() + interval '1 minute');
                                    insert into whistle_warning (whistle_id, kind, round, step, level, due_at, at)
                                    values ('%1$s', 'HANDLE', 1, 'HALF', 'TOWN', now(), now());
                                    insert into whistle_supervision (whistle_id, county_code, cause, party, issuer, issued_at,
                                                                     issued_sequence, rectify_since, rectify_by)
                                    select id, county_code, 'CHOSEN', 'COMMUNITY', 'TOWN', now(), 1, now(), now() + interval '1 day'
                                    from whistle where id = '%1$s'"""
                                            .formatted(one.id()));
                        }
                    },
                    "whistle_pause",
                    "whistle_deadline",
                    "whistle_warning",
                    "whistle_supervision",
                    "whistle");
        }
    }

    @Test
    void its_community_sees_every_row_and_another_none() throws SQLException {
        for (var child : CHILDREN) {
            var sql = "select count(*) from " + child + " where whistle_id = '" + one.id() + "'";
            assertTrue(Integer.parseInt(as(DemoPeople.WORKER, "community-worker", sql)) > 0, child);
            assertEquals("0", as(DemoPeople.WORKER2, "community-worker", sql), child);
            assertEquals("0", as(DemoPeople.ADMIN, "administrator", sql), child);
        }
    }

    @Test
    void a_file_is_seen_with_its_whistle_and_before_that_by_nobody() throws SQLException {
        Uploads.photo();
        var files =
                "select count(*) filter (where bound_at is null) || ' ' ||"
                        + " (count(*) filter (where bound_at is not null) > 0) from evidence";
        assertEquals("0 true", as(DemoPeople.WORKER, "community-worker", files));
        assertEquals("0 false", as(DemoPeople.ADMIN, "administrator", files));
        var own =
                "select count(*) from evidence e join whistle_evidence t on t.evidence_id = e.id"
                        + " where t.whistle_id = '"
                        + one.id()
                        + "'";
        assertEquals("1", as(DemoPeople.WORKER, "community-worker", own));
        assertEquals("0", as(DemoPeople.WORKER2, "community-worker", own));
    }

    @Test
    void the_owner_of_the_tables_is_bound_as_well() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            assertEquals("0", first(connection, "select count(*) from whistle"));
            for (var child : CHILDREN) {
                assertEquals("0", first(connection, "select count(*) from " + child), child);
            }
        }
    }

    @Test
    void a_scope_ends_with_its_transaction_on_the_same_connection() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, DemoPeople.WORKER, "community-worker");
            assertTrue(Integer.parseInt(first(connection, "select count(*) from whistle")) > 0);
            connection.commit();
            assertEquals("0", first(connection, "select count(*) from whistle"));
            connection.commit();

            enter(connection, DemoPeople.WORKER, "community-worker");
            assertThrows(SQLException.class, () -> first(connection, "select 1 / 0"));
            connection.rollback();
            assertEquals("0", first(connection, "select count(*) from whistle"));
            connection.rollback();
        }
    }

    @Test
    void what_a_code_opens_is_one_whistle_and_nothing_else() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            first(connection, "select set_config('xiaoshao.whistle', '" + one.id() + "', true)");
            assertEquals("1", first(connection, "select count(*) from whistle"));
            assertEquals(
                    "1", first(connection, "select count(distinct whistle_id) from whistle_event"));
            assertEquals("0", first(connection, "select count(*) from person"));
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into whistle_event (whistle_id, sequence, type, at, to_state, facts, commitment,"
                        + " previous_hash, hash) values ('%s', 99, 'CLOSED', now(), 'CLOSED', '{}', '', '', '')",
                "insert into whistle_words (whistle_id, sequence, salt, words) values ('%s', 99, '', '{}')",
                "insert into whistle_order (whistle_id, county_code, organisation_id, role, state, sent_at)"
                        + " values ('%s', '150124000000', '00000000-0000-4000-b003-024000000005',"
                        + " 'CO_HANDLER', 'SENT', now())",
                "insert into whistle_deadline (whistle_id, kind, round, rule, limit_code,"
                        + " limit_seconds, started_at, due_at) values ('%s', 'HANDLE', 9, 'x', '1M', 60, now(), now())",
                "insert into whistle_pause (whistle_id, round, paused_at, until)"
                        + " values ('%s', 9, now(), now() + interval '1 hour')",
                "insert into whistle_warning (whistle_id, kind, round, step, level, due_at, at)"
                        + " values ('%s', 'HANDLE', 1, 'DUE', 'TOWN', now(), now())",
                "insert into whistle_reporter (whistle_id, tracking_hash, at) values ('%s', 'x', now())",
                "insert into whistle_evidence (evidence_id, whistle_id, sequence, place, phase)"
                        + " values (uuidv7(), '%s', 1, 9, 'AFTER')",
                "insert into whistle_evaluation (whistle_id, round, evaluator_id, contacted, solved,"
                        + " satisfied, sequence, at) values ('%s', 9, uuidv7(), true, true, true, 9, now())"
            })
    void nobody_writes_into_a_whistle_they_do_not_see(String insert) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, DemoPeople.WORKER2, "community-worker");
            var refusal =
                    assertThrows(
                            SQLException.class,
                            () -> execute(connection, insert.formatted(one.id())));
            assertTrue(refusal.getMessage().contains("row-level security"), refusal::getMessage);
            connection.rollback();
        }
    }

    @Test
    void nobody_changes_a_whistle_they_do_not_see_or_moves_one_out_of_sight() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, DemoPeople.WORKER2, "community-worker");
            assertEquals(
                    0,
                    execute(
                            connection,
                            "update whistle set state = 'CLOSED' where id = '" + one.id() + "'"));
            connection.rollback();
            enter(connection, DemoPeople.WORKER, "community-worker");
            var elsewhere =
                    "update whistle set county_code = '150125000000', town_code = '150125100000',"
                            + " community_code = '150125100017' where id = '"
                            + one.id()
                            + "'";
            assertThrows(SQLException.class, () -> execute(connection, elsewhere));
            connection.rollback();
        }
    }

    @Test
    void no_view_and_no_function_goes_around_the_guard() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var views =
                    "select count(*) from pg_class where relnamespace = 'public'::regnamespace"
                            + " and relkind in ('v', 'm') and not coalesce(reloptions::text"
                            + " like '%security_invoker=true%', false)";
            assertEquals("0", first(connection, views));
            // These run as the owner of the tables, whom the guard binds as well: each by its own
            // policy.
            var asOwner =
                    "select string_agg(proname, ' ' order by proname) from pg_proc"
                            + " where pronamespace = 'public'::regnamespace and prosecdef";
            assertEquals(
                    "any_whistle_open erase_notifications erase_person erase_reports erase_sign_ups erased_as foresight_due forget_emergencies"
                            + " forget_emergencies_before forget_emergencies_naming forget_keys"
                            + " give_login keep_place_history ledger_lines ledgers_unsealed login_at_the_desk"
                            + " login_reset_at_the_desk open_erasing whistle_history whistles_offered",
                    first(connection, asOwner));
            var unbound =
                    "select count(*) from pg_proc p join pg_roles o on o.oid = p.proowner"
                            + " where p.pronamespace = 'public'::regnamespace and p.prosecdef"
                            + " and (o.rolsuper or o.rolbypassrls or not coalesce("
                            + "p.proconfig::text like '%search_path=public, pg_temp%', false))";
            assertEquals("0", first(connection, unbound));
        }
    }

    private String as(String subject, String role, String sql) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, subject, role);
            var found = first(connection, sql);
            connection.rollback();
            return found;
        }
    }

    private static void enter(Connection connection, String subject, String role)
            throws SQLException {
        first(connection, "select * from enter_scope('%s', '{%s}')".formatted(subject, role));
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The first column of the first row as text. */
    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
