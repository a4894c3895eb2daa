package org.xiaoshao.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.SqlState;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

/** What the database itself lets through when posts are given, without any service in between. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AppointmentRowsTest {

    private static final String VOLUNTEER = DemoPeople.subject(8);

    @Inject EntityManager entityManager;
    @Inject Scoped scoped;

    private String mark;

    @BeforeEach
    void remember() {
        mark = Appointed.mark();
    }

    @AfterEach
    void leave_posts_as_they_were() {
        Appointed.restore(mark);
    }

    private int as(String subject, Role role, String sql) {
        return scoped.as(subject, role, () -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    private static String post(String person, String role, String division) {
        return "insert into post (person_id, role, division_code, valid_from) values ('%s', '%s', '%s', current_date)"
                .formatted(person, role, division);
    }

    /**
     * Somebody who gives posts, and one that they may not give: above them, elsewhere, to
     * themselves.
     */
    @ParameterizedTest
    @CsvSource({
        "11, COMMUNITY_SECRETARY, 8, community-secretary, 150124100011",
        "11, COMMUNITY_SECRETARY, 8, township-leader, 150124100000",
        "11, COMMUNITY_SECRETARY, 8, volunteer, 150124100003",
        "11, COMMUNITY_SECRETARY, 8, volunteer, 150125100017",
        "11, COMMUNITY_SECRETARY, 8, resident, 150124100011",
        "11, COMMUNITY_SECRETARY, 11, community-worker, 150124100011",
        "10, COMMUNITY_WORKER, 8, volunteer, 150124100011",
        "16, TOWNSHIP_LEADER, 8, township-leader, 150124100000",
        "16, TOWNSHIP_LEADER, 8, community-secretary, 150125100017",
        "17, COUNTY_ORGANISER, 8, county-organiser, 150124000000",
        "17, COUNTY_ORGANISER, 8, auditor, 150124000000",
        "17, COUNTY_ORGANISER, 25, township-leader, 150125100000",
        "18, AUDITOR, 8, volunteer, 150124100011",
        "19, ADMINISTRATOR, 8, resident, 150124100011",
        "19, ADMINISTRATOR, 8, administrator, 150124100011",
        "19, ADMINISTRATOR, 8, integrator, 150124100011",
        // The role is not in the token.
        "11, VOLUNTEER, 8, volunteer, 150124100011"
    })
    void a_post_above_elsewhere_or_for_oneself_is_refused_by_the_database(
            int giver, Role role, int holder, String given, String division) {
        var sql = post(DemoPeople.subject(holder), given, division);
        assertThrows(PersistenceException.class, () -> as(DemoPeople.subject(giver), role, sql));
    }

    @Test
    void what_was_refused_is_let_through_where_the_rank_reaches() {
        assertEquals(
                1,
                as(
                        DemoPeople.LEADER,
                        Role.TOWNSHIP_LEADER,
                        post(VOLUNTEER, "community-secretary", "150124100003")));
        assertEquals(
                1,
                as(
                        DemoPeople.ADMIN,
                        Role.ADMINISTRATOR,
                        post(VOLUNTEER, "auditor", "150125000000")));
    }

    private static String head(String from, String to, String standsInFor) {
        return "insert into post (person_id, role, division_code, building_id, valid_from, valid_to, stands_in_for) values ('%s', 'building-head', '150124100011', '00000000-0000-4000-b002-024011000006', %s, %s, %s) returning id::text"
                .formatted(VOLUNTEER, from, to, standsInFor);
    }

    @Test
    void a_building_has_one_head_at_a_time_and_one_who_stands_in() {
        var first = Appointed.owner(head("'2026-01-01'", "'2026-06-30'", "null"));
        for (var overlapping :
                List.of(
                        head("'2026-06-30'", "null", "null"),
                        head("'2025-01-01'", "'2026-01-01'", "null"))) {
            var refused =
                    assertThrows(IllegalStateException.class, () -> Appointed.owner(overlapping));
            assertTrue(SqlState.EXCLUSION_VIOLATION.isBehind(refused));
        }
        var standIn = head("'2026-02-01'", "'2026-02-28'", "'" + first + "'");
        Appointed.owner(standIn);
        assertThrows(IllegalStateException.class, () -> Appointed.owner(standIn));
        Appointed.owner(head("'2026-07-01'", "null", "null"));
    }

    @Test
    void nobody_ends_what_they_may_not_give_or_their_own() {
        var end =
                "update post set valid_to = current_date where id = '00000000-0000-4000-b005-%012d'";
        assertEquals(0, as(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, end.formatted(11)));
        assertEquals(0, as(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, end.formatted(16)));
        assertEquals(0, as(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, end.formatted(25)));
        assertEquals(0, as(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, end.formatted(1)));
        assertEquals(0, as(DemoPeople.WORKER, Role.COMMUNITY_WORKER, end.formatted(8)));
        assertEquals(0, as(DemoPeople.ADMIN, Role.ADMINISTRATOR, end.formatted(1)));
        assertEquals(1, as(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, end.formatted(8)));
    }

    @Test
    void whoever_gives_posts_in_organisations_sees_them_and_no_others() {
        var seen =
                "select cast(count(*) as int) from post where organisation_id is not null and division_code is null";
        for (var who :
                List.of(
                        List.of(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, 1),
                        List.of(DemoPeople.LEADER, Role.TOWNSHIP_LEADER, 1),
                        List.of(DemoPeople.COUNTY, Role.COUNTY_ORGANISER, 4),
                        List.of(DemoPeople.ADMIN, Role.ADMINISTRATOR, 4),
                        List.of(DemoPeople.subject(28), Role.COMMUNITY_SECRETARY, 0),
                        List.of(DemoPeople.WORKER, Role.COMMUNITY_WORKER, 0),
                        List.of(DemoPeople.AUDITOR, Role.AUDITOR, 0))) {
            assertEquals(
                    who.get(2),
                    scoped.as(
                            (String) who.get(0),
                            (Role) who.get(1),
                            () ->
                                    entityManager
                                            .createNativeQuery(seen, Integer.class)
                                            .getSingleResult()),
                    who.toString());
        }
    }

    @Test
    void an_administrator_sees_no_post_of_a_resident() {
        var residents = "select cast(count(*) as int) from post where role = 'resident'";
        assertEquals(
                0,
                scoped.as(
                        DemoPeople.ADMIN,
                        Role.ADMINISTRATOR,
                        () ->
                                entityManager
                                        .createNativeQuery(residents, Integer.class)
                                        .getSingleResult()));
    }

    /** The rule stands twice; both say the same of every rank and role. */
    @Test
    void the_database_gives_exactly_what_the_table_gives() {
        var different = new ArrayList<String>();
        for (var rank : Role.values()) {
            for (var role : Role.values()) {
                var told =
                        Appointed.owner(
                                "select appoints('%s', '%s')"
                                        .formatted(rank.realmName(), role.realmName()));
                if (told.equals("t") != AppointingTable.givers(role).contains(rank)) {
                    different.add(rank + " " + role);
                }
            }
        }
        assertEquals(List.of(), different);
    }

    @Test
    void no_term_runs_backwards_unless_it_was_called_off() {
        var sql =
                "insert into post (person_id, role, division_code, valid_from, valid_to, called_off)"
                        + " values ('%s', 'volunteer', '150124100011', '2026-02-01', '%s', %s)";
        for (var wrong :
                List.of(
                        sql.formatted(VOLUNTEER, "2026-01-01", "false"),
                        sql.formatted(VOLUNTEER, "2026-03-01", "true"))) {
            assertThrows(
                    PersistenceException.class,
                    () -> as(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, wrong));
        }
    }
}
