package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.RoutingTables.rule;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.RoutingTables;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** Routing rules are drafted, saved as one, published from a moment on and followed by others. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RoutingTableTest {

    private static final String ELSEWHERE = "150124101000";

    @Inject AgroalDataSource dataSource;

    @BeforeEach
    @AfterEach
    void nobody_has_rules() {
        RoutingTables.none();
    }

    private static Answer tables(String user) {
        return GraphQlClient.as(user).ask("routingTables").ok();
    }

    private static void assertRefused(String reason, String field, String mutation, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
    }

    @Test
    void a_draft_is_begun_by_the_leader_of_that_town_or_the_organiser_of_that_county_once() {
        for (var user : List.of("worker", "secretary", "department-head", "auditor", "admin")) {
            assertEquals(
                    "FORBIDDEN", RoutingTables.draft(user, DemoPlaces.CHENGGUAN).errorCode(), user);
        }
        for (var place : List.of(ELSEWHERE, DemoPlaces.QINGSHUIHE, "150125100000")) {
            assertRefused(
                    "NOT_YOUR_PLACE",
                    "place",
                    "routingTableDraft",
                    RoutingTables.draft("leader", place));
        }
        assertRefused(
                "NOT_YOUR_PLACE",
                "place",
                "routingTableDraft",
                RoutingTables.draft("county", DemoPlaces.CHENGGUAN));
        for (var place : List.of("no code", DemoPlaces.KUNXIN, "159999", "150000")) {
            assertRefused(
                    "PLACE_UNKNOWN",
                    "place",
                    "routingTableDraft",
                    RoutingTables.draft("leader", place));
        }
        RoutingTables.drafted("leader", "150124100");
        RoutingTables.drafted("county", "150124");
        assertRefused(
                "DRAFT_EXISTS",
                null,
                "routingTableDraft",
                RoutingTables.draft("leader", DemoPlaces.CHENGGUAN));
    }

    @Test
    void every_fault_of_every_rule_is_told_at_once_and_nothing_is_saved() {
        var draft = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN);
        var sizes =
                draft.saving(
                        rule(" ", Loop.HOUSING, "from", "8:00", "to", "12:00"),
                        rule("字".repeat(61), Loop.HOUSING, "from", "08:00"),
                        rule("同", Loop.HOUSING, "from", "08:00", "to", "08:00"),
                        rule("岗", Loop.HOUSING, "post", "TOWNSHIP_LEADER"),
                        rule("多", Loop.HOUSING, "matters", Collections.nCopies(51, "安-07")));
        assertEquals(
                List.of(
                        "rules.0.name",
                        "rules.0.from",
                        "rules.1.name",
                        "rules.1.from",
                        "rules.2.from",
                        "rules.3.post",
                        "rules.4.matters"),
                sizes.ok().list("routingTableSave.errors.field"));
        var foreign = Loop.URBAN_MANAGEMENT_OF_WUCHUAN;
        var named =
                draft.saving(
                        rule("一", foreign, "matters", List.of("无-99")),
                        rule(
                                "一",
                                Loop.HOUSING,
                                "places",
                                List.of(
                                        Map.of("kind", "DIVISION", "reference", "150125"),
                                        place("GRID", DemoPlaces.yingbinGrid(1)))),
                        rule(
                                "三",
                                Loop.HOUSING,
                                "coHandlers",
                                List.of(Loop.HOUSING.toString(), foreign.toString())));
        assertEquals(
                List.of(
                        "MATTER_UNKNOWN rules.0.matters",
                        "ORGANISATION_UNKNOWN rules.0.lead",
                        "NAME_REPEATED rules.1.name",
                        "PLACE_UNKNOWN rules.1.places",
                        "ORGANISATION_UNKNOWN rules.2.coHandlers",
                        "ORGANISATION_REPEATED rules.2.coHandlers"),
                named.ok().<Map<String, String>>list("routingTableSave.errors").stream()
                        .map(error -> error.get("code") + " " + error.get("field"))
                        .toList());
        assertRefused(
                "TOO_MANY",
                "rules",
                "routingTableSave",
                draft.act(
                        "routingTableSave",
                        "rules",
                        Collections.nCopies(101, rule("一", Loop.HOUSING))));
        assertEquals(1, tables("leader").<Integer>data("routingTables.nodes[0].version"));
    }

    @Test
    void a_rule_keeps_all_that_it_says() {
        var answer =
                RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN)
                        .saving(
                                rule(
                                        "佳苑夜间",
                                        Loop.PROPERTY_COMPANY,
                                        "kinds",
                                        List.of("SAFETY"),
                                        "matters",
                                        List.of("安-07"),
                                        "urgencies",
                                        List.of("URGENT", "EMERGENCY"),
                                        "places",
                                        List.of(
                                                place("BUILDING", DemoPlaces.kunxinBuilding(1)),
                                                Map.of(
                                                        "kind",
                                                        "DIVISION",
                                                        "reference",
                                                        DemoPlaces.KUNXIN)),
                                        "hours",
                                        "OUTSIDE",
                                        "weekDays",
                                        List.of("SATURDAY"),
                                        "from",
                                        "20:00",
                                        "to",
                                        "06:00",
                                        "coHandlers",
                                        List.of(Loop.HOUSING.toString()),
                                        "post",
                                        "ORGANISATION_STAFF"));
        assertEquals(List.of(), answer.ok().refusals("routingTableSave"), answer::body);
        Map<String, Object> rule = answer.data("routingTableSave.routingTable.rules[0]");
        assertEquals("佳苑夜间", rule.get("name"));
        assertEquals(List.of("URGENT", "EMERGENCY"), rule.get("urgencies"));
        assertEquals(
                List.of("昆新社区 › 1号楼", "昆新社区居民委员会"),
                answer.list("routingTableSave.routingTable.rules[0].places.name"));
        assertEquals("OUTSIDE", rule.get("hours"));
        assertEquals(List.of("SATURDAY"), rule.get("weekDays"));
        assertEquals("20:00–06:00", rule.get("from") + "–" + rule.get("to"));
        assertEquals("惠民物业", answer.data("routingTableSave.routingTable.rules[0].lead.name"));
        assertEquals("ORGANISATION_STAFF", rule.get("post"));
    }

    @Test
    void what_is_published_is_followed_and_not_changed() {
        var first = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN);
        assertRefused("NO_RULES", null, "routingTablePublish", first.act("routingTablePublish"));
        first.save(rule("一", Loop.HOUSING));
        assertRefused(
                "DATE_IN_PAST",
                "validFrom",
                "routingTablePublish",
                first.act("routingTablePublish", "validFrom", "2026-01-01T00:00:00Z"));
        first.publish();
        for (var mutation :
                List.of("routingTableSave", "routingTablePublish", "routingTableDiscard")) {
            var answer =
                    mutation.equals("routingTableSave")
                            ? first.saving(rule("二", Loop.HOUSING))
                            : first.act(mutation);
            assertRefused("PUBLISHED_ALREADY", null, mutation, answer);
        }
        var second = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN);
        assertRefused(
                "NOTHING_CHANGED", null, "routingTablePublish", second.act("routingTablePublish"));
        second.save(rule("二", Loop.HOUSING));
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        second.act("routingTablePublish", "validFrom", tomorrow.toString()).ok();
        var third = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN);
        third.save(rule("三", Loop.HOUSING));
        assertRefused(
                "DATES_OUT_OF_ORDER",
                "validFrom",
                "routingTablePublish",
                third.act("routingTablePublish"));
        assertEquals(
                List.of("DRAFT null", "COMING 2", "IN_FORCE 1"),
                tables("leader").<Map<String, Object>>list("routingTables.nodes").stream()
                        .map(table -> table.get("state") + " " + table.get("number"))
                        .toList());
    }

    @Test
    void a_version_is_superseded_by_the_next_one_and_a_draft_can_be_thrown_away() {
        RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN)
                .save(rule("一", Loop.HOUSING))
                .publish();
        RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN)
                .save(rule("二", Loop.HOUSING))
                .publish();
        var draft = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN);
        assertEquals(
                List.of("DRAFT", "IN_FORCE", "SUPERSEDED"),
                tables("worker2").list("routingTables.nodes.state").isEmpty()
                        ? tables("leader").list("routingTables.nodes.state")
                        : List.of("Another county sees them."));
        assertEquals(List.of("二"), tables("leader").list("routingTables.nodes[0].rules.name"));
        assertEquals(
                draft.id(),
                draft.act("routingTableDiscard").ok().data("routingTableDiscard.discarded"));
        assertRefused("NOT_FOUND", "id", "routingTableDiscard", draft.act("routingTableDiscard"));
    }

    @Test
    void another_version_than_the_one_seen_is_refused_and_so_is_another_writer() {
        var draft = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN);
        var stale = draft.act("routingTableSave", "rules", List.of(), "expectedVersion", 7);
        assertRefused("STALE_VERSION", "expectedVersion", "routingTableSave", stale);
        assertEquals(1, stale.<Integer>data("routingTableSave.errors[0].currentVersion"));
        for (var user : List.of("county", "leader2")) {
            assertRefused(
                    "NOT_FOUND",
                    "id",
                    "routingTableDiscard",
                    draft.actBy(user, "routingTableDiscard"));
        }
    }

    @Test
    void drafts_are_seen_by_those_over_the_place_and_versions_by_their_county() {
        var draft = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN);
        var seen = new HashMap<String, List<String>>();
        for (var user : List.of("leader", "county", "auditor", "worker", "secretary", "leader2")) {
            seen.put(user, tables(user).list("routingTables.nodes.state"));
        }
        draft.save(rule("一", Loop.HOUSING)).publish();
        for (var user : seen.keySet()) {
            var over = List.of("leader", "county", "auditor").contains(user);
            assertEquals(over ? List.of("DRAFT") : List.of(), seen.get(user), user);
            assertEquals(
                    user.equals("leader2") ? List.of() : List.of("IN_FORCE"),
                    tables(user).list("routingTables.nodes.state"),
                    user);
            assertEquals(
                    user.equals("leader2") ? List.of() : List.of(user.equals("leader")),
                    tables(user).list("routingTables.nodes.editable"),
                    user);
        }
        assertNull(
                GraphQlClient.as("worker2")
                        .ask("routingTable", Map.of("id", draft.id()))
                        .ok()
                        .data("routingTable"));
    }

    @Test
    void the_database_itself_lets_nobody_change_what_is_published() {
        RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN)
                .save(rule("一", Loop.HOUSING))
                .publish();
        var changed =
                as(
                        DemoPeople.LEADER,
                        "township-leader",
                        connection ->
                                execute(connection, "update routing_table set rules = '[]'")
                                        + execute(connection, "delete from routing_table"));
        assertEquals(0, changed);
        var refusal =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                as(
                                        DemoPeople.LEADER,
                                        "township-leader",
                                        connection ->
                                                execute(
                                                        connection,
                                                        "insert into routing_table (place_code, county_code, state, rules, drafted_at)"
                                                                + " values ('150125100000', '150125000000', 'DRAFT', '[]', now())")));
        assertTrue(refusal.toString().contains("row-level security"), refusal::toString);
    }

    @Test
    void a_roster_tells_names_of_the_own_county_and_opens_nothing_beyond_its_answer() {
        var roster =
                "select string_agg(in_role || ' ' || held_by, ', ' order by in_role)"
                        + " from duty_roster(array ['%s', '%s']::uuid[])"
                                .formatted(Loop.URBAN_MANAGEMENT, Loop.URBAN_MANAGEMENT_OF_WUCHUAN);
        var posts = "select count(*) from post where organisation_id is not null";
        var told =
                as(
                        DemoPeople.WORKER,
                        "community-worker",
                        connection -> first(connection, roster) + "; " + first(connection, posts));
        assertEquals("department-head 秦正明, department-staff 杨利民; 0", told);
        assertNull(
                as(
                        DemoPeople.WORKER2,
                        "community-worker",
                        connection ->
                                first(
                                        connection,
                                        "select max(held_by) from duty_roster(array ['%s']::uuid[])"
                                                .formatted(Loop.URBAN_MANAGEMENT))));
    }

    /** As somebody of that role, without any service in between; nothing is kept. */
    private <T> T as(String subject, String role, TableOwner.Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                first(
                        connection,
                        "select * from enter_scope('%s', '{%s}')".formatted(subject, role));
                return work.with(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException wrapped) {
            throw new IllegalStateException(wrapped.getMessage(), wrapped);
        }
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static Map<String, Object> place(String kind, UUID id) {
        return Map.of("kind", kind, "reference", id.toString());
    }
}
