package org.xiaoshao.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.TableOwner;

/** Plans and rounds as the staff and those who patrol make them. */
final class Patrols {

    /** 昆新佳苑南门, a whistle point of the demo. */
    static final String GATE = "00000000-0000-4000-b00a-024011000001";

    static final String GATE_CODE = "KX2WMDA2";
    static final double LONGITUDE = 111.6700;
    static final double LATITUDE = 39.9230;

    private static final List<String> DAILY =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private Patrols() {}

    /** By the calendar that the server keeps. */
    static LocalDate today() {
        return LocalDate.now(ServerClock.ZONE);
    }

    /** Grid 1 of 昆新, daily, from today on, with the gate by code and building 1 by position. */
    static Map<String, Object> terms(Object... fields) {
        var input = new HashMap<String, Object>();
        input.put("name", "一网格日巡");
        input.put("forces", List.of("GRID_MEMBER", "PROPERTY_STEWARD"));
        input.put("weekdays", DAILY);
        input.put("rounds", 1);
        input.put(
                "points",
                List.of(
                        Map.of("whistlePoint", GATE),
                        Map.of(
                                "building",
                                DemoPlaces.kunxinBuilding(1).toString(),
                                "longitude",
                                LONGITUDE,
                                "latitude",
                                LATITUDE)));
        return with(input, fields);
    }

    static Map<String, Object> plan(Object... fields) {
        var input = terms();
        input.put("community", DemoPlaces.KUNXIN);
        input.put("grid", DemoPlaces.kunxinGrid(1).toString());
        input.put("validFrom", today().toString());
        return with(input, fields);
    }

    static Map<String, Object> with(Map<String, Object> input, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return input;
    }

    static Answer create(String user, Object... fields) {
        return act(user, "patrolPlanCreate", plan(fields));
    }

    static Map<String, Object> created(Object... fields) {
        return done(create("worker", fields), "patrolPlanCreate", "plan");
    }

    static Answer act(String user, String mutation, Map<String, ?> input) {
        return GraphQlClient.as(user).ask(mutation, Map.of("input", input));
    }

    static Answer act(String user, String mutation, Object id, Map<String, ?> input) {
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    static Map<String, Object> started(String user, Object plan) {
        return done(act(user, "patrolRoundStart", Map.of("plan", plan)), "patrolRoundStart");
    }

    static Map<String, Object> ended(String user, Map<String, Object> round) {
        return done(
                act(
                        user,
                        "patrolRoundEnd",
                        round.get("id"),
                        Map.of("expectedVersion", round.get("version"))),
                "patrolRoundEnd");
    }

    /** What a round has become by that act. */
    static Map<String, Object> done(Answer answer, String mutation) {
        return done(answer, mutation, "round");
    }

    static Map<String, Object> done(Answer answer, String mutation, String field) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        return answer.data(mutation + "." + field);
    }

    static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
    }

    /** Nothing is left of what a test made. */
    static void clean() {
        owner(
                """
                delete from patrol_note; delete from patrol_check_in; delete from patrol_round;
                delete from patrol_point; delete from patrol_plan""");
    }

    static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "patrol_plan",
                "patrol_point",
                "patrol_round",
                "patrol_check_in",
                "patrol_note");
    }
}
