package org.xiaoshao.testing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Activities for tests. Nobody announces activities through the API yet, so they are written as the
 * owner of the tables would.
 */
public final class Activities {

    /** When something is to happen, from now on; negative for the past. */
    private Duration opens = Duration.ofHours(-1);

    private Duration closes = Duration.ofHours(1);
    private Duration starts = Duration.ofHours(2);
    private Duration ends = Duration.ofHours(4);
    private String community = DemoPlaces.KUNXIN;
    private String title = "邻里故事会";
    private int capacity = 10;

    private Activities() {}

    /** In 昆新, open, with ten places. */
    public static Activities open() {
        return new Activities();
    }

    public Activities in(String communityCode) {
        community = communityCode;
        return this;
    }

    public Activities titled(String words) {
        title = words;
        return this;
    }

    public Activities withPlaces(int places) {
        capacity = places;
        return this;
    }

    /** One cannot sign up yet. */
    public Activities notOpenYet() {
        opens = Duration.ofMinutes(30);
        return this;
    }

    /** One can no longer sign up; it begins in two hours. */
    public Activities closed() {
        closes = Duration.ofMinutes(-30);
        return this;
    }

    /** It has begun, and one can still sign up. */
    public Activities begun() {
        starts = Duration.ofMinutes(-30);
        return this;
    }

    /** It is over. */
    public Activities ended() {
        opens = Duration.ofHours(-8);
        closes = Duration.ofHours(-6);
        starts = Duration.ofHours(-5);
        ends = Duration.ofHours(-3);
        return this;
    }

    /** Writes it; its id. */
    public String id() {
        var id = UUID.randomUUID();
        var now = Clock.systemUTC().instant();
        asOwner(
                """
                insert into activity (id, community_code, title, description, venue, starts_at, ends_at,
                                      sign_up_opens_at, sign_up_closes_at, capacity)
                values (?, ?, ?, '大家来讲一讲', '社区活动室', ?, ?, ?, ?, ?)\
                """,
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, community);
                    statement.setString(3, title);
                    statement.setTimestamp(4, at(now, starts));
                    statement.setTimestamp(5, at(now, ends));
                    statement.setTimestamp(6, at(now, opens));
                    statement.setTimestamp(7, at(now, closes));
                    statement.setInt(8, capacity);
                });
        return id.toString();
    }

    /** Moves an activity in time, so that it begins now and ends in two hours. */
    public static void begin(String id) {
        asOwner(
                """
                update activity set starts_at = now(), ends_at = now() + interval '2 hours',
                                    sign_up_closes_at = now() where id = cast(? as uuid)\
                """,
                statement -> statement.setString(1, id));
    }

    /** How many places each activity says are taken, by id. */
    public static Map<String, Integer> placesTaken(Set<String> ids) {
        return counted(ids, "select id, taken from activity where id = any (?)");
    }

    /** How many places in each activity people hold, counted one by one, by id. */
    public static Map<String, Integer> placesHeld(Set<String> ids) {
        return counted(
                ids,
                """
                select a.id, count(s.id) from activity a
                left join sign_up s on s.activity_id = a.id and s.cancelled_at is null
                where a.id = any (?) group by a.id""");
    }

    private static Map<String, Integer> counted(Set<String> ids, String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var query = connection.prepareStatement(sql)) {
                        query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                        var rows = query.executeQuery();
                        var counted = new TreeMap<String, Integer>();
                        while (rows.next()) {
                            counted.put(rows.getString(1), rows.getInt(2));
                        }
                        return counted;
                    }
                },
                "sign_up");
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static void asOwner(String sql, Values values) {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        values.set(statement);
                        return statement.executeUpdate();
                    }
                });
    }

    private static Timestamp at(Instant now, Duration from) {
        return Timestamp.from(now.plus(from));
    }
}
