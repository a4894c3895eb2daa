package org.xiaoshao.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.Activities;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/**
 * What the database itself lets through of sign-ups and places, under the role the backend runs as
 * and without any service in between.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class SignUpRowsTest {

    private static String activity;

    @Inject AgroalDataSource dataSource;

    @BeforeEach
    void an_activity_of_one_place_that_the_resident_holds() {
        if (activity == null) {
            activity = Activities.open().withPlaces(1).id();
            var answer =
                    GraphQlClient.as("resident")
                            .ask("activitySignUp", Map.of("id", activity, "input", Map.of()));
            assertEquals(List.of(), answer.ok().refusals("activitySignUp"));
        }
    }

    private static String count() {
        return "select count(*) from sign_up where activity_id = '" + activity + "'";
    }

    @Test
    void without_a_scope_there_are_no_sign_ups() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertEquals("0", first(connection, "select count(*) from sign_up"));
        }
    }

    @Test
    void everybody_but_the_holder_sees_none() throws SQLException {
        assertEquals("1", as(DemoPeople.RESIDENT, "resident", count()));
        assertEquals("0", as(DemoPeople.RESIDENT_B, "resident", count()));
        assertEquals("0", as(DemoPeople.SECRETARY, "community-secretary", count()));
        assertEquals("0", as(DemoPeople.COUNTY, "county-organiser", count()));
        assertEquals("0", as(DemoPeople.ADMIN, "administrator", count()));
    }

    @Test
    void nobody_writes_a_place_for_another() {
        var forAnother =
                "insert into sign_up (activity_id, person_id, signed_up_at) values ('%s', '%s', now()) returning id"
                        .formatted(activity, DemoPeople.RESIDENT_B);
        var refused =
                assertThrows(
                        SQLException.class, () -> as(DemoPeople.RESIDENT, "resident", forAnother));
        assertTrue(refused.getMessage().contains("row-level security"), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from sign_up returning id",
                "update sign_up set person_id = null returning id",
                "update activity set capacity = 100 returning id",
                "update activity set title = '' returning id",
                "delete from activity returning id",
                "update brand set name = '' returning id"
            })
    void the_backend_has_no_right_to_more_than_it_does(String sql) {
        var refused =
                assertThrows(SQLException.class, () -> as(DemoPeople.RESIDENT, "resident", sql));
        assertTrue(refused.getMessage().contains("permission denied"), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taken + 1", "-1"})
    void no_code_can_take_more_places_than_there_are_or_fewer_than_none(String taken) {
        var sql =
                "update activity set taken = %s where id = '%s' returning id"
                        .formatted(taken, activity);
        var refused =
                assertThrows(SQLException.class, () -> as(DemoPeople.RESIDENT, "resident", sql));
        assertTrue(
                refused.getMessage().contains("activity_holds_no_more_than_its_capacity"),
                refused::getMessage);
    }

    @Test
    void nobody_holds_two_places_in_one_activity() {
        var second =
                "insert into sign_up (activity_id, person_id, signed_up_at) values ('%s', '%s', now()) returning id"
                        .formatted(activity, DemoPeople.RESIDENT);
        var refused =
                assertThrows(SQLException.class, () -> as(DemoPeople.RESIDENT, "resident", second));
        assertTrue(refused.getMessage().contains("sign_up_once"), refused::getMessage);
    }

    private String as(String subject, String role, String sql) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                first(
                        connection,
                        "select * from enter_scope('%s', '{%s}')".formatted(subject, role));
                return first(connection, sql);
            } finally {
                connection.rollback();
            }
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
