package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.StackResource;

/**
 * What the database itself lets through of persons and posts, under the role the backend runs as
 * and without any service in between.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class PersonRowsTest {

    private static final String COMMUNITY = "150124100011";
    private static final String IMPORT = "00000000-0000-4000-b0f0-000000000001";
    private static final String OTHER_IMPORT = "00000000-0000-4000-b0f0-000000000002";

    @Inject AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void the_backend_runs_as_a_role_that_owns_nothing_and_is_bound() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertEquals(
                    "f f 0",
                    one(
                            connection,
                            "select concat_ws(' ', rolsuper, rolbypassrls, (select count(*) from pg_class"
                                    + " where relowner = r.oid)) from pg_roles r where rolname = current_user"));
        }
    }

    @Test
    void nobody_is_visible_without_settings() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertEquals("0", one(connection, "select count(*) from person"));
            assertEquals("0", one(connection, "select count(*) from post"));
        }
    }

    @Test
    void an_unknown_subject_sees_nobody() throws SQLException {
        try (var connection = transaction(dataSource.getConnection())) {
            enter(connection, "somebody else", "community-worker");
            assertEquals("0", one(connection, "select count(*) from person"));
            assertEquals("0", one(connection, "select count(*) from post"));
            connection.rollback();
        }
    }

    @Test
    void a_person_sees_their_own_record_and_posts_and_no_others() throws SQLException {
        try (var connection = transaction(dataSource.getConnection())) {
            enter(connection, DemoPeople.RESIDENT, "resident");
            assertEquals(
                    DemoPeople.RESIDENT,
                    one(connection, "select string_agg(subject, ',') from person"));
            assertEquals("resident", one(connection, "select string_agg(role, ',') from post"));
            assertEquals(
                    "0",
                    one(
                            connection,
                            "select count(*) from post where person_id = '"
                                    + DemoPeople.RESIDENT_B
                                    + "'"));
            connection.rollback();
        }
    }

    @Test
    void a_scope_ends_with_its_transaction_also_after_an_error() throws SQLException {
        try (var connection = transaction(dataSource.getConnection())) {
            enter(connection, DemoPeople.RESIDENT, "resident");
            assertEquals("1", one(connection, "select count(subject) from person"));
            connection.commit();
            assertEquals("0", one(connection, "select count(*) from person"));
            enter(connection, DemoPeople.RESIDENT, "resident");
            assertThrows(SQLException.class, () -> one(connection, "select 1 / 0"));
            connection.rollback();
            assertEquals("0", one(connection, "select count(*) from person"));
            assertEquals("", one(connection, "select current_setting('xiaoshao.person', true)"));
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into person (subject, name) values ('x', 'x')",
                "update person set name = 'x'",
                "update organisation set type = 'TOWN'",
                "update matter set title = 'x'",
                "update division set name = 'x'",
                "insert into grid (community_code, name, ordinal) values ('150124100011', 'x', 99)",
                "alter table person no force row level security",
                "truncate post"
            })
    void the_backend_may_only_read_them(String statement) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var refusal = assertThrows(SQLException.class, () -> one(connection, statement));
            assertEquals("42501", refusal.getSQLState(), refusal.getMessage());
        }
    }

    @Test
    void what_an_import_made_goes_only_while_that_import_is_taken_back() throws SQLException {
        try (var connection = transaction(dataSource.getConnection())) {
            one(connection, "select set_config('xiaoshao.communities', '" + COMMUNITY + "', true)");
            execute(
                    connection,
                    "insert into organisation (name, type, division_code, county_code, import_id) values"
                            + " ('某会', 'RESIDENT_UNIT', '%s', '150124000000', '%s')"
                                    .formatted(COMMUNITY, IMPORT));
            var statement = "delete from organisation where import_id = '" + IMPORT + "'";
            assertEquals(0, changed(connection, statement));
            one(
                    connection,
                    "select set_config('xiaoshao.importing', '" + OTHER_IMPORT + "', true)");
            assertEquals(0, changed(connection, statement));
            one(connection, "select set_config('xiaoshao.importing', '" + IMPORT + "', true)");
            assertEquals(1, changed(connection, statement));
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "post", "organisation", "building", "dwelling", "household"})
    void what_no_import_made_stays_for_those_who_run_the_community(String table)
            throws SQLException {
        try (var connection = transaction(dataSource.getConnection())) {
            one(connection, "select set_config('xiaoshao.communities', '" + COMMUNITY + "', true)");
            one(connection, "select set_config('xiaoshao.importing', '" + IMPORT + "', true)");
            assertEquals(0, changed(connection, "delete from " + table));
            connection.rollback();
        }
    }

    @Test
    void the_owner_is_bound_as_well() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            assertEquals("0", one(connection, "select count(*) from person"));
            assertEquals("0", one(connection, "select count(*) from post"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // user, role in the token; divisions | grids | buildings | units | organisations (ends of
        // ids)
        "1, resident, ||||",
        "3, unit-head, |||000001:1单元|",
        "4, building-head, ||000001||",
        "5, grid-member, |000001|||",
        "6, mediator, ||||",
        "7, errand-agent, ||||",
        "8, volunteer, ||||",
        "9, volunteer-leader, ||||",
        "10, community-worker, 150124100011||||",
        "11, community-secretary, 150124100011||||",
        "12, organisation-staff, ||||000034",
        "13, department-staff, ||||000001",
        "14, department-staff, ||||000002",
        "15, department-head, ||||000001",
        "16, township-leader, 150124100000||||",
        "17, county-organiser, 150124000000||||",
        "18, auditor, 150124000000||||",
        "19, administrator, ||||",
        "27, community-worker, 150125100017||||",
        "29, township-leader, 150125100000||||",
        // A role without a post of that role, and a post without its role, open nothing.
        "1, community-worker, ||||",
        "10, resident, ||||",
        "10, administrator, ||||",
    })
    void a_scope_is_what_the_posts_of_the_tokens_roles_open(int user, String role, String opened)
            throws SQLException {
        try (var connection = transaction(dataSource.getConnection())) {
            assertEquals(
                    opened,
                    one(
                            connection,
                            """
                            select concat_ws('|', divisions[1], right(grids[1]::text, 6), right(buildings[1]::text, 6),
                                             right(units[1], 10), right(organisations[1]::text, 6))
                            from (select coalesce(nullif(divisions, '{}'), '{""}') as divisions,
                                         grids::text[] || '{""}' as grids, buildings::text[] || '{""}' as buildings,
                                         units || '{""}' as units, organisations::text[] || '{""}' as organisations
                                  from enter_scope('%s', '{%s}')) as scope"""
                                    .formatted(DemoPeople.subject(user), role)));
            connection.rollback();
        }
    }

    @Test
    void a_post_opens_its_place_from_its_first_to_its_last_day() throws SQLException {
        try (var connection = transaction(DriverManager.getConnection(url, owner, ownerPassword))) {
            // Undone by the rollback, like the rows.
            execute(connection, "alter table person no force row level security");
            execute(connection, "alter table post no force row level security");
            execute(
                    connection,
                    "insert into person (id, subject, name) values (uuidv7(), 'termed', '任期')");
            var today = "(now() at time zone 'Asia/Shanghai')::date";
            var terms =
                    List.of(
                            List.of("150124100003", today + " - 9", today + " - 1"),
                            List.of("150124100007", today + " - 9", today),
                            List.of("150124100008", today, "null"),
                            List.of("150124100009", today + " + 1", "null"));
            for (var term : terms) {
                execute(
                        connection,
                        "insert into post (person_id, role, division_code, valid_from, valid_to) select id,"
                                + " 'community-worker', '%s', %s, %s from person where subject = 'termed'"
                                        .formatted(term.get(0), term.get(1), term.get(2)));
            }
            assertEquals(
                    "{150124100007,150124100008}",
                    one(
                            connection,
                            "select divisions from enter_scope('termed', '{community-worker}')"));
            connection.rollback();
        }
    }

    private static Connection transaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }

    private static void enter(Connection connection, String subject, String role)
            throws SQLException {
        one(connection, "select * from enter_scope('%s', '{%s}')".formatted(subject, role));
    }

    /** How many rows it wrote. */
    private static int changed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row as text. */
    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
