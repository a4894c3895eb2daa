package org.xiaoshao.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.patrol.Patrols.act;
import static org.xiaoshao.patrol.Patrols.assertRefused;
import static org.xiaoshao.patrol.Patrols.created;
import static org.xiaoshao.patrol.Patrols.done;
import static org.xiaoshao.patrol.Patrols.ended;
import static org.xiaoshao.patrol.Patrols.started;
import static org.xiaoshao.patrol.Patrols.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** A round from its beginning to what became of its notes. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PatrolRoundsTest {

    @Inject PatrolRoundService service;

    @AfterEach
    void nothing_is_left() {
        Patrols.clean();
    }

    private static Answer checkIn(String user, Object round, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("round", round));
        return act(user, "patrolCheckIn", Patrols.with(input, fields));
    }

    private static Answer note(String user, Object round, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("round", round, "words", "2单元灯不亮"));
        return act(user, "patrolNote", Patrols.with(input, fields));
    }

    private static Answer toWhistle(String user, Map<?, ?> note, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", note.get("version")));
        return act(user, "patrolNoteToWhistle", note.get("id"), Patrols.with(input, fields));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> noted(Map<String, Object> round, Object... fields) {
        var now = done(note("grid", round.get("id"), fields), "patrolNote");
        var notes = (List<Map<String, Object>>) now.get("notes");
        return notes.get(notes.size() - 1);
    }

    private static List<Map<String, Object>> rounds(String user, Map<String, ?> filter) {
        return GraphQlClient.as(user)
                .ask("patrolRounds", Map.of("filter", filter, "first", 100))
                .ok()
                .list("patrolRounds.nodes");
    }

    private static String point(Map<String, Object> plan, int index) {
        return (String) ((Map<?, ?>) ((List<?>) plan.get("points")).get(index)).get("id");
    }

    @Test
    void a_round_is_begun_by_those_of_the_plan_on_its_days_only() {
        var plan = created();
        var start = "patrolRoundStart";
        assertRefused("NOT_FOUND", "plan", act("grid", start, Map.of("plan", "none")), start);
        assertRefused(
                "NOT_FOUND", "plan", act("grid2", start, Map.of("plan", plan.get("id"))), start);
        assertEquals("FORBIDDEN", act("worker", start, Map.of("plan", plan.get("id"))).errorCode());
        var later = created("validFrom", today().plusDays(1).toString());
        assertRefused(
                "PLAN_NOT_IN_FORCE",
                "plan",
                act("grid", start, Map.of("plan", later.get("id"))),
                start);
    }

    @Test
    void one_person_walks_one_round_at_a_time_and_others_walk_beside() {
        var plan = created();
        var round = started("grid", plan.get("id"));
        assertEquals(true, round.get("mine"));
        assertEquals(today().toString(), round.get("day"));
        assertRefused(
                "ROUND_OPEN",
                null,
                act("grid", "patrolRoundStart", Map.of("plan", plan.get("id"))),
                "patrolRoundStart");
        started("steward", plan.get("id"));
        ended("grid", round);
        started("grid", plan.get("id"));
    }

    @Test
    void the_database_itself_keeps_a_second_open_round_away() {
        var plan = created();
        started("grid", plan.get("id"));
        var thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Patrols.owner(
                                        """
                                        insert into patrol_round (plan_id, county_code, town_code, community_code, person_id, day, started_at)
                                        select plan_id, county_code, town_code, community_code, person_id, day, started_at from patrol_round"""));
        assertTrue(thrown.getMessage().contains("patrol_round_one_open"), thrown::getMessage);
    }

    @Test
    void a_check_in_outside_of_a_round_of_ones_own_is_refused() {
        var round = started("grid", created().get("id"));
        var id = round.get("id");
        var mutation = "patrolCheckIn";
        assertRefused("NOT_FOUND", "round", checkIn("grid", "none", "code", "X"), mutation);
        // The steward may walk the same plan and sees nothing of what others walk.
        assertRefused(
                "NOT_FOUND", "round", checkIn("steward", id, "code", Patrols.GATE_CODE), mutation);
        ended("grid", round);
        assertRefused(
                "ROUND_OVER", "round", checkIn("grid", id, "code", Patrols.GATE_CODE), mutation);
        assertRefused("ROUND_OVER", "round", note("grid", id), "patrolNote");
        assertRefused(
                "ROUND_OVER",
                null,
                act("grid", "patrolRoundEnd", id, Map.of("expectedVersion", 2)),
                "patrolRoundEnd");
    }

    @Test
    void a_code_checks_in_where_it_hangs_and_once() {
        var plan = created();
        var id = started("grid", plan.get("id")).get("id");
        var mutation = "patrolCheckIn";
        assertRefused("CODE_OR_POSITION", null, checkIn("grid", id), mutation);
        assertRefused(
                "CODE_OR_POSITION",
                null,
                checkIn("grid", id, "code", Patrols.GATE_CODE, "point", point(plan, 0)),
                mutation);
        // A code that hangs in the community and is no point of this plan.
        assertRefused(
                "CODE_NOT_ON_ROUND", "code", checkIn("grid", id, "code", "KX5FWCD5"), mutation);
        var now = done(checkIn("grid", id, "code", " kx2wmda2 "), mutation);
        var found = (Map<?, ?>) ((List<?>) now.get("checkIns")).get(0);
        assertEquals(point(plan, 0), found.get("point"));
        assertEquals("CODE", found.get("way"));
        assertNull(found.get("metres"));
        assertRefused("CHECKED_IN", null, checkIn("grid", id, "code", Patrols.GATE_CODE), mutation);
    }

    @Test
    void a_position_checks_in_when_it_is_near_and_exact_enough() {
        var plan = created();
        var id = started("grid", plan.get("id")).get("id");
        var mutation = "patrolCheckIn";
        var building = point(plan, 1);
        var near =
                List.of(
                        "point",
                        building,
                        "longitude",
                        Patrols.LONGITUDE + 0.001,
                        "latitude",
                        Patrols.LATITUDE);
        assertRefused(
                "NO_POSITION",
                "point",
                checkIn(
                        "grid",
                        id,
                        "point",
                        point(plan, 0),
                        "longitude",
                        111.67,
                        "latitude",
                        39.92),
                mutation);
        assertRefused(
                "POINT_UNKNOWN",
                "point",
                checkIn("grid", id, "point", "none", "longitude", 111.67, "latitude", 39.92),
                mutation);
        assertRefused(
                "POSITION_INVALID",
                "longitude",
                checkIn("grid", id, "point", building, "longitude", 111.67),
                mutation);
        assertRefused(
                "POSITION_VAGUE",
                "accuracy",
                checkIn("grid", id, Patrols.with(new HashMap<>(), near.toArray()), 151),
                mutation);
        assertRefused(
                "TOO_FAR",
                "longitude",
                checkIn(
                        "grid",
                        id,
                        "point",
                        building,
                        "longitude",
                        Patrols.LONGITUDE + 0.0012,
                        "latitude",
                        Patrols.LATITUDE),
                mutation);
        var now = done(checkIn("grid", id, near.toArray()), mutation);
        var found = (Map<?, ?>) ((List<?>) now.get("checkIns")).get(0);
        assertEquals("POSITION", found.get("way"));
        // 0.001° to the east at 39.923° is 85.3 m, and what is kept is rounded up.
        assertEquals(86, found.get("metres"));
    }

    private static Answer checkIn(
            String user, Object round, Map<String, Object> fields, int accuracy) {
        fields.put("round", round);
        fields.put("accuracy", (double) accuracy);
        return act(user, "patrolCheckIn", fields);
    }

    @Test
    void where_somebody_was_is_kept_as_a_distance_and_nowhere_as_a_position() {
        var columns =
                TableOwner.does(
                        connection -> {
                            try (var statement = connection.createStatement();
                                    var rows =
                                            statement.executeQuery(
                                                    """
                                                    select string_agg(column_name, ' ' order by column_name)
                                                    from information_schema.columns
                                                    where table_name in ('patrol_round', 'patrol_check_in', 'patrol_note')
                                                      and data_type in ('double precision', 'real', 'numeric', 'point')""")) {
                                rows.next();
                                return rows.getString(1);
                            }
                        });
        assertNull(columns);
    }

    @Test
    void a_note_says_what_is_wrong_with_it() {
        var id = started("grid", created().get("id")).get("id");
        assertRefused("REQUIRED", "words", note("grid", id, "words", " "), "patrolNote");
        assertRefused(
                "TOO_LONG", "words", note("grid", id, "words", "长".repeat(1001)), "patrolNote");
        assertRefused(
                "BUILDING_UNKNOWN",
                "building",
                note("grid", id, "building", DemoPlaces.yingbinBuilding(1).toString()),
                "patrolNote");
    }

    @Test
    void a_note_becomes_a_whistle_blown_on_patrol_once() {
        var round = started("grid", created().get("id"));
        var note =
                noted(
                        round,
                        "building",
                        DemoPlaces.kunxinBuilding(2).toString(),
                        "detail",
                        "三层楼梯口");
        var mutation = "patrolNoteToWhistle";
        assertRefused("REQUIRED", "kind", toWhistle("grid", note), mutation);
        assertRefused(
                "NOT_FOUND", "id", toWhistle("steward", note, "kind", "ENVIRONMENT"), mutation);
        assertRefused(
                "NOT_FOUND", "id", toWhistle("worker2", note, "kind", "ENVIRONMENT"), mutation);
        var now = done(toWhistle("grid", note, "kind", "ENVIRONMENT"), mutation);
        var told = (Map<?, ?>) ((List<?>) now.get("notes")).get(0);
        var whistle =
                GraphQlClient.as("worker")
                        .send(
                                "query ($n: String!) { whistle(number: $n) { source kind state description place { building { name } detail } grid { name } } }",
                                Map.of("n", told.get("whistleNumber")))
                        .ok();
        assertEquals("PATROL", whistle.data("whistle.source"));
        assertEquals("BLOWN", whistle.data("whistle.state"));
        assertEquals("2单元灯不亮", whistle.data("whistle.description"));
        assertEquals("2号楼", whistle.data("whistle.place.building.name"));
        assertEquals("三层楼梯口", whistle.data("whistle.place.detail"));
        assertEquals("第一网格", whistle.data("whistle.grid.name"));
        assertRefused(
                "STALE_VERSION",
                "expectedVersion",
                toWhistle("grid", note, "kind", "ENVIRONMENT"),
                mutation);
        assertRefused(
                "NOTE_HAS_WHISTLE",
                null,
                toWhistle("worker", told, "kind", "ENVIRONMENT"),
                mutation);
    }

    @Test
    void a_whistle_that_is_refused_leaves_the_note_as_it_was() {
        var round = started("grid", created().get("id"));
        var note = noted(round);
        assertRefused(
                "TOO_LONG",
                "title",
                toWhistle("grid", note, "kind", "SAFETY", "title", "长".repeat(61)),
                "patrolNoteToWhistle");
        var now = (Map<?, ?>) ((List<?>) rounds("grid", Map.of()).get(0).get("notes")).get(0);
        assertEquals(false, now.get("whistled"));
        assertEquals(1, now.get("version"));
    }

    @Test
    void the_staff_names_the_whistle_that_a_note_is_about_already() {
        var round = started("grid", created().get("id"));
        var first = noted(round);
        done(toWhistle("grid", first, "kind", "SAFETY"), "patrolNoteToWhistle");
        var number =
                ((Map<?, ?>) ((List<?>) rounds("worker", Map.of()).get(0).get("notes")).get(0))
                        .get("whistleNumber");
        var second = noted(round, "words", "还是那盏灯");
        ended("grid", round);
        assertRefused(
                "WHISTLE_UNKNOWN",
                "whistle",
                toWhistle("worker", second, "whistle", "QX-2026-99999"),
                "patrolNoteToWhistle");
        var now = done(toWhistle("worker", second, "whistle", number), "patrolNoteToWhistle");
        assertEquals(
                number, ((Map<?, ?>) ((List<?>) now.get("notes")).get(1)).get("whistleNumber"));
    }

    @Test
    void rounds_are_seen_by_who_walks_who_serves_in_the_grid_and_who_is_over_the_place() {
        var plan = created("forces", List.of("GRID_MEMBER", "BUILDING_HEAD", "PROPERTY_STEWARD"));
        var round = started("steward", plan.get("id"));
        for (var sees :
                List.of("steward", "grid", "worker", "secretary", "leader", "county", "auditor")) {
            assertEquals(1, rounds(sees, Map.of()).size(), sees);
        }
        for (var other : List.of("building", "worker2", "leader2", "grid2")) {
            assertEquals(0, rounds(other, Map.of()).size(), other);
            assertNull(
                    GraphQlClient.as(other)
                            .ask("patrolRound", Map.of("id", round.get("id")))
                            .ok()
                            .data("patrolRound"));
        }
        assertEquals("韩守诚", rounds("grid", Map.of()).get(0).get("walkerName"));
        assertEquals(0, rounds("grid", Map.of("mine", true)).size());
        assertEquals(
                1,
                rounds(
                                "worker",
                                Map.of(
                                        "open",
                                        true,
                                        "from",
                                        today().toString(),
                                        "to",
                                        today().toString()))
                        .size());
        assertEquals(0, rounds("worker", Map.of("open", false)).size());
        assertEquals(0, rounds("worker", Map.of("to", today().minusDays(1).toString())).size());
    }

    @Test
    void a_round_that_nobody_ends_is_ended_by_rule_and_says_so() {
        var plan = created();
        var id = started("grid", plan.get("id")).get("id");
        assertEquals(0, service.endForgotten(10));
        Patrols.owner("update patrol_round set started_at = started_at - interval '12 hours'");
        // Even before the rule has come round.
        assertRefused(
                "ROUND_OVER",
                "round",
                checkIn("grid", id, "code", Patrols.GATE_CODE),
                "patrolCheckIn");
        assertEquals(1, service.endForgotten(10));
        var forgotten = rounds("worker", Map.of("open", false)).get(0);
        assertEquals(true, forgotten.get("forgotten"));
        assertEquals(forgotten.get("endsBy"), forgotten.get("endedAt"));
        assertEquals(0, service.endForgotten(10));
    }

    @Test
    void who_walked_and_what_was_noted_is_deleted_after_three_years() {
        var round = started("grid", created().get("id"));
        noted(round, "detail", "三层");
        ended("grid", round);
        assertEquals(0, service.forgetWords(10));
        Patrols.owner(
                "update patrol_round set started_at = started_at - interval '1097 days', day = day - 1097;"
                        + " update patrol_note set at = at - interval '1097 days'");
        assertEquals(2, service.forgetWords(10));
        var old = rounds("worker", Map.of()).get(0);
        assertNull(old.get("walkerName"));
        var note = (Map<?, ?>) ((List<?>) old.get("notes")).get(0);
        assertNull(note.get("words"));
        assertNull(note.get("detail"));
        assertRefused(
                "WORDS_GONE",
                null,
                toWhistle("worker", note, "kind", "SAFETY"),
                "patrolNoteToWhistle");
        assertEquals(0, service.forgetWords(10));
    }

    @Test
    void beginning_anew_ends_the_one_that_was_forgotten() {
        var plan = created();
        started("grid", plan.get("id"));
        Patrols.owner("update patrol_round set started_at = started_at - interval '13 hours'");
        started("grid", plan.get("id"));
        var both = rounds("grid", Map.of("mine", true));
        assertEquals(2, both.size());
        assertNull(both.get(0).get("endedAt"));
        assertEquals(true, both.get(1).get("forgotten"));
        assertNotNull(both.get(1).get("endedAt"));
        assertFalse(
                Instant.parse((String) both.get(1).get("endedAt"))
                        .isAfter(Instant.parse((String) both.get(0).get("startedAt"))));
    }

    @Test
    void a_page_costs_the_same_whatever_it_holds() throws Exception {
        var plan = created();
        var round = started("grid", plan.get("id"));
        noted(round);
        var one = Statements.during(() -> rounds("worker", Map.of())).size();
        noted(round);
        done(checkIn("grid", round.get("id"), "code", Patrols.GATE_CODE), "patrolCheckIn");
        started("steward", plan.get("id"));
        assertEquals(one, Statements.during(() -> rounds("worker", Map.of())).size());
    }

    @Test
    void coverage_tells_what_is_due_from_what_is_done_in_each_grid() {
        var plan = created();
        created("grid", DemoPlaces.kunxinGrid(2).toString(), "points", List.of(), "rounds", 2);
        var round = started("grid", plan.get("id"));
        done(checkIn("grid", round.get("id"), "code", Patrols.GATE_CODE), "patrolCheckIn");
        assertEquals(List.of(0, 0, 0), coverage().list("patrolCoverage.days[0].grids.roundsDone"));
        ended("grid", round);
        var now = coverage();
        assertEquals(List.of(1, 2, 0), now.list("patrolCoverage.days[0].grids.roundsDue"));
        assertEquals(List.of(1, 0, 0), now.list("patrolCoverage.days[0].grids.roundsDone"));
        assertEquals(List.of(2, 0, 0), now.list("patrolCoverage.days[0].grids.pointsDue"));
        assertEquals(List.of(1, 0, 0), now.list("patrolCoverage.days[0].grids.pointsChecked"));
        assertEquals(3, (int) now.data("patrolCoverage.roundsDue"));
        assertEquals(1, (int) now.data("patrolCoverage.roundsDone"));
    }

    private static Answer coverage() {
        return GraphQlClient.as("leader")
                .ask("patrolCoverage", Map.of("community", DemoPlaces.KUNXIN))
                .ok();
    }

    @Test
    void coverage_covers_at_most_a_month_up_to_today_of_ones_own_places() {
        var client = GraphQlClient.as("worker");
        var month =
                Map.of("community", DemoPlaces.KUNXIN, "from", today().minusDays(31).toString());
        assertEquals("PERIOD_TOO_LONG", client.ask("patrolCoverage", month).errorCode());
        var ahead = Map.of("community", DemoPlaces.KUNXIN, "from", today().plusDays(1).toString());
        assertEquals("PERIOD_REVERSED", client.ask("patrolCoverage", ahead).errorCode());
        var days =
                client.ask(
                                "patrolCoverage",
                                Map.of(
                                        "community",
                                        DemoPlaces.KUNXIN,
                                        "from",
                                        today().minusDays(30).toString(),
                                        "to",
                                        today().plusDays(9).toString()))
                        .ok();
        assertEquals(31, days.list("patrolCoverage.days").size());
        assertEquals(today().toString(), days.data("patrolCoverage.to"));
        assertNull(
                client.ask("patrolCoverage", Map.of("community", DemoPlaces.YINGBIN))
                        .ok()
                        .data("patrolCoverage"));
    }
}
