package org.xiaoshao.foresight;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.testing.TableOwner;

/**
 * A past as no test could live through it: whistles of many months, written at once and taken away.
 */
final class PlantedPast {

    /** 清水河县's, that no other test whistles for. */
    static final String MATTER =
            "(select id from matter where county_code = '150124000000' and valid_to is null order by code desc limit 1)";

    private static final String[] TABLES = {
        "whistle", "foresight", "foresight_look", "foresight_evidence", "grid"
    };

    private PlantedPast() {}

    static LocalDate today() {
        return LocalDate.now(ServerClock.ZONE);
    }

    /** A grid of that community, for this test alone. */
    static UUID grid(String community, int ordinal) {
        var id = UUID.randomUUID();
        owner(
                "insert into grid (id, community_code, name, ordinal) values ('%s', '%s', '预哨%d', %d)"
                        .formatted(id, community, ordinal, 900 + ordinal));
        return id;
    }

    static UUID whistle(String community, UUID grid, int daysAgo) {
        return whistle(community, grid, null, daysAgo, "ADMITTED", "RESIDENT", MATTER);
    }

    /** In the first minute of that day, so that it lies in the past whatever the hour. */
    static UUID whistle(
            String community,
            UUID grid,
            UUID building,
            int daysAgo,
            String state,
            String source,
            String matter) {
        var id = UUID.randomUUID();
        owner(
                """
                insert into whistle (id, number, county_code, town_code, community_code, grid_id, building_id, kind, source, urgency,
                                     state, level, matter_id, blown_at, last_hash)
                select '%s', 'YS-%s', county_code, town_code, code, %s, %s, 'SAFETY', '%s', 'ORDINARY', '%s', 'COMMUNITY',
                       %s, timestamp '%s' at time zone 'Asia/Shanghai', sha256('')
                from division where code = '%s'"""
                        .formatted(
                                id,
                                id,
                                quoted(grid),
                                quoted(building),
                                source,
                                state,
                                matter,
                                today().minusDays(daysAgo).atStartOfDay(),
                                community));
        return id;
    }

    private static String quoted(UUID id) {
        return id == null ? "null" : "'" + id + "'";
    }

    static void owner(String sql) {
        TableOwner.unbound(connection -> execute(connection, sql), TABLES);
    }

    static void gone() {
        owner(
                """
                delete from foresight_evidence; delete from foresight; delete from foresight_look;
                delete from whistle where number like 'YS-%' and number like '%-%-%-%-%-%'; delete from grid where ordinal > 900""");
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
