package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Imports;
import org.xiaoshao.testing.StackResource;

/** A building has one head at a time, also when two are named before either can be seen. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OneHeadTest {

    private static final String POSTS = "姓名,职务,网格,楼栋,单元,所在队伍,任职开始,任职结束\n";
    private static final int MOST_SECONDS = 60;

    @Inject AgroalDataSource dataSource;

    private String mark;
    private String name;
    private Map<String, Object> building;

    @BeforeEach
    void a_building_without_a_head() {
        mark = Appointed.mark();
        name = "楼" + UUID.randomUUID().toString().substring(0, 8);
        building =
                Imports.committed(
                        Imports.checked("BUILDINGS", "楼栋名称,小区,网格,单元\n" + name + ",,,1单元\n"));
    }

    @AfterEach
    void leave_places_and_posts_as_they_were() {
        Appointed.restore(mark);
        assertEquals("UNDONE", Imports.undone(building).get("state"));
    }

    private String buildingId() {
        return Appointed.owner("select id::text from building where name = '" + name + "'");
    }

    /** A head whom nobody sees yet: written past all acts, in a transaction that is held open. */
    private Connection unseenHead(String building) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select * from enter_scope('%s', '{community-secretary}')"
                            .formatted(DemoPeople.SECRETARY));
            statement.execute(
                    "insert into post (person_id, role, division_code, building_id, valid_from) values ('%s', 'building-head', '%s', '%s', '2026-01-01')"
                            .formatted(DemoPeople.subject(8), DemoPlaces.KUNXIN, building));
        }
        return connection;
    }

    /** Until somebody waits for the transaction that is held open, or did not have to. */
    private void awaitWaiterOr(BooleanSupplier done) throws SQLException {
        var deadline = Clock.systemUTC().instant().plusSeconds(MOST_SECONDS);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            while (true) {
                try (var rows =
                        statement.executeQuery(
                                "select count(*) from pg_locks where locktype = 'transactionid' and not granted")) {
                    rows.next();
                    if (rows.getInt(1) > 0 || done.getAsBoolean()) {
                        return;
                    }
                }
                assertTrue(Clock.systemUTC().instant().isBefore(deadline));
            }
        }
    }

    private static String heads(String building) {
        return Appointed.owner(
                "select count(*)::text from post where role = 'building-head' and building_id = '"
                        + building
                        + "'");
    }

    @Test
    void who_is_appointed_while_another_is_not_yet_to_be_seen_is_refused_once_they_are()
            throws SQLException {
        var id = buildingId();
        try (var other = unseenHead(id)) {
            var appointed =
                    CompletableFuture.supplyAsync(
                            () ->
                                    Appointed.appoint(
                                                    "secretary",
                                                    "试任职",
                                                    "role",
                                                    "BUILDING_HEAD",
                                                    "division",
                                                    DemoPlaces.KUNXIN,
                                                    "building",
                                                    id)
                                            .ok());
            awaitWaiterOr(appointed::isDone);
            other.commit();
            assertEquals(List.of("POST_TAKEN"), appointed.join().refusals("postAppoint"));
        }
        assertEquals("1", heads(id));
    }

    @Test
    void an_import_that_meets_a_head_who_was_not_yet_to_be_seen_writes_nothing_and_says_so()
            throws SQLException {
        var id = buildingId();
        var checked = Imports.checked("POSTS", POSTS + "试楼长,楼长,," + name + ",,,2026-02-01,\n");
        assertEquals(List.of(), Imports.faults(checked));
        Map<String, Object> settled;
        try (var other = unseenHead(id)) {
            assertEquals(
                    List.of(),
                    Imports.tryTo("secretary", "importCommit", checked, Map.of())
                            .ok()
                            .refusals("importCommit"));
            awaitWaiterOr(
                    () ->
                            "COMMITTED"
                                    .equals(
                                            Imports.one("secretary", checked.get("id"))
                                                    .get("state")));
            other.commit();
            settled = Imports.settled((String) checked.get("id"));
        }
        assertEquals("CHECKED", settled.get("state"));
        assertEquals("LEDGER_CHANGED", settled.get("refusal"));
        assertEquals(List.of("G2 POST_TAKEN validFrom"), Imports.faults(settled));
        assertEquals("1", heads(id));
    }
}
