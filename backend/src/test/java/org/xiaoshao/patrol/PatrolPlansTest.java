package org.xiaoshao.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.xiaoshao.patrol.Patrols.act;
import static org.xiaoshao.patrol.Patrols.assertRefused;
import static org.xiaoshao.patrol.Patrols.create;
import static org.xiaoshao.patrol.Patrols.created;
import static org.xiaoshao.patrol.Patrols.done;
import static org.xiaoshao.patrol.Patrols.terms;
import static org.xiaoshao.patrol.Patrols.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Plans: made, followed and ended by the staff, seen by those who may walk them. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PatrolPlansTest {

    private static final String CREATE = "patrolPlanCreate";
    private static final String KUNXIN_GARDEN = "00000000-0000-4000-b00b-024011000001";

    @AfterEach
    void nothing_is_left() {
        Patrols.clean();
    }

    private static Answer plans(String user, Map<String, ?> filter) {
        return GraphQlClient.as(user)
                .ask("patrolPlans", Map.of("filter", filter, "first", 100))
                .ok();
    }

    private static Answer change(Map<String, Object> plan, Object... fields) {
        var input = terms(fields);
        input.put("expectedVersion", plan.get("version"));
        return act("worker", "patrolPlanChange", plan.get("id"), input);
    }

    private static Answer end(Map<String, Object> plan, Object day) {
        return act(
                "secretary",
                "patrolPlanEnd",
                plan.get("id"),
                Map.of("validTo", day.toString(), "expectedVersion", plan.get("version")));
    }

    @Test
    void a_place_is_one_grid_building_or_estate_of_the_callers_community() {
        assertRefused(
                "COMMUNITY_UNKNOWN",
                "community",
                create("worker", "community", DemoPlaces.REVOKED),
                CREATE);
        assertRefused(
                "PLACE_UNKNOWN",
                "grid",
                create("worker", "grid", DemoPlaces.yingbinGrid(1).toString()),
                CREATE);
        assertRefused("PLACE_UNKNOWN", null, create("worker", "grid", null), CREATE);
        assertRefused(
                "PLACE_UNKNOWN",
                null,
                create("worker", "building", DemoPlaces.kunxinBuilding(1).toString()),
                CREATE);
        assertRefused(
                "PLACE_UNKNOWN",
                "estate",
                create("worker", "grid", null, "estate", "00000000-0000-4000-b00b-025017000001"),
                CREATE);
        assertRefused(
                "NOT_YOUR_COMMUNITY",
                null,
                create(
                        "worker",
                        "community",
                        DemoPlaces.YINGBIN,
                        "grid",
                        DemoPlaces.yingbinGrid(1).toString()),
                CREATE);
    }

    @Test
    void every_fault_of_the_terms_is_told_at_once() {
        var twice = Map.of("whistlePoint", Patrols.GATE);
        var answer =
                create(
                        "worker",
                        "name",
                        " ",
                        "forces",
                        List.of(),
                        "weekdays",
                        List.of("MONDAY", "MONDAY"),
                        "rounds",
                        13,
                        "points",
                        List.of(
                                twice,
                                twice,
                                Map.of(),
                                Map.of(
                                        "building",
                                        DemoPlaces.kunxinBuilding(2).toString(),
                                        "longitude",
                                        111.6)),
                        "validFrom",
                        today().minusDays(1).toString(),
                        "validTo",
                        today().minusDays(2).toString());
        assertEquals(
                List.of(
                        "REQUIRED name",
                        "REQUIRED forces",
                        "REPEATED weekdays",
                        "ROUNDS_OUT_OF_RANGE rounds",
                        "POINT_REPEATED points.2",
                        "POINT_UNKNOWN points.3",
                        "POSITION_INVALID points.4",
                        "DATE_IN_PAST validFrom",
                        "DATES_REVERSED validTo"),
                answer.<Map<String, String>>list(CREATE + ".errors").stream()
                        .map(error -> error.get("code") + " " + error.get("field"))
                        .toList());
        assertRefused(
                "TOO_MANY_POINTS",
                "points",
                create("worker", "points", Collections.nCopies(51, twice)),
                CREATE);
    }

    @Test
    void a_point_of_another_community_is_unknown_and_nothing_is_kept() {
        var elsewhere = Map.of("building", DemoPlaces.yingbinBuilding(1).toString());
        assertRefused(
                "POINT_UNKNOWN",
                "points.2",
                create(
                        "worker",
                        "points",
                        List.of(Map.of("whistlePoint", Patrols.GATE), elsewhere)),
                CREATE);
        assertEquals(List.of(), plans("worker", Map.of()).list("patrolPlans.nodes"));
    }

    @Test
    void a_plan_is_told_as_it_was_made() {
        var plan = created();
        assertEquals("一网格日巡", plan.get("name"));
        assertEquals(List.of("GRID_MEMBER", "PROPERTY_STEWARD"), plan.get("forces"));
        assertEquals(7, ((List<?>) plan.get("weekdays")).size());
        assertEquals(
                List.of("昆新佳苑南门", "1号楼"),
                ((List<?>) plan.get("points"))
                        .stream().map(point -> ((Map<?, ?>) point).get("name")).toList());
        assertEquals(false, plan.get("mine"));
        assertNull(plan.get("validTo"));
    }

    @Test
    void those_see_a_plan_who_may_walk_it_or_are_over_its_place() {
        created();
        assertEquals(List.of(true), plans("grid", Map.of()).list("patrolPlans.nodes.mine"));
        // 惠民物业 works in the estate of buildings 1 to 4, of which two lie in the grid.
        assertEquals(List.of(true), plans("steward", Map.of()).list("patrolPlans.nodes.mine"));
        for (var over : List.of("worker", "secretary", "leader", "county", "auditor")) {
            assertEquals(
                    List.of(false), plans(over, Map.of()).list("patrolPlans.nodes.mine"), over);
        }
        // The head of a building in the grid is none of the forces of this plan.
        for (var other : List.of("building", "grid2", "worker2")) {
            assertEquals(List.of(), plans(other, Map.of()).list("patrolPlans.nodes"), other);
        }
    }

    @Test
    void an_estate_and_a_building_count_for_their_grid_and_are_walked_by_their_own() {
        var estate =
                created(
                        "grid",
                        null,
                        "estate",
                        KUNXIN_GARDEN,
                        "forces",
                        List.of("PROPERTY_STEWARD"));
        var building =
                created(
                        "grid",
                        null,
                        "building",
                        DemoPlaces.kunxinBuilding(1).toString(),
                        "forces",
                        List.of("BUILDING_HEAD"));
        // Buildings 1 and 2 of the estate lie in grid 1, 3 and 4 in grid 2.
        assertNull(estate.get("grid"));
        assertEquals("昆新佳苑", ((Map<?, ?>) estate.get("estate")).get("name"));
        assertEquals(
                DemoPlaces.kunxinGrid(1).toString(), ((Map<?, ?>) building.get("grid")).get("id"));
        assertEquals(
                List.of(estate.get("id")), plans("steward", Map.of()).list("patrolPlans.nodes.id"));
        assertEquals(
                List.of(building.get("id")),
                plans("building", Map.of()).list("patrolPlans.nodes.id"));
        assertEquals(List.of(), plans("grid", Map.of()).list("patrolPlans.nodes.id"));
        assertEquals(
                List.of(building.get("id")),
                plans("worker", Map.of("grid", DemoPlaces.kunxinGrid(1).toString()))
                        .list("patrolPlans.nodes.id"));
    }

    @Test
    void a_plan_that_has_begun_is_followed_by_another_tomorrow() {
        var plan = created();
        assertRefused(
                "DATES_REVERSED",
                "validTo",
                change(plan, "validTo", today().toString()),
                "patrolPlanChange");
        var next = done(change(plan, "rounds", 2), "patrolPlanChange", "plan");
        assertNotEquals(plan.get("id"), next.get("id"));
        assertEquals(today().plusDays(1).toString(), next.get("validFrom"));
        assertEquals(2, next.get("rounds"));
        assertEquals(2, ((List<?>) next.get("points")).size());
        var both = plans("worker", Map.of());
        assertEquals(List.of(2, 1), both.list("patrolPlans.nodes.rounds"));
        assertEquals(today().toString(), both.data("patrolPlans.nodes[1].validTo"));
        // Neither the stale version nor the one that is followed is changed again.
        assertRefused("STALE_VERSION", "expectedVersion", change(plan), "patrolPlanChange");
        plan.put("version", 2);
        assertRefused("PLAN_ENDED", null, change(plan), "patrolPlanChange");
    }

    @Test
    void one_that_has_not_begun_is_changed_at_once_and_can_be_called_off() {
        var plan = created("validFrom", today().plusDays(3).toString());
        var same =
                done(change(plan, "points", List.of(), "name", "晚间巡查"), "patrolPlanChange", "plan");
        assertEquals(plan.get("id"), same.get("id"));
        assertEquals("晚间巡查", same.get("name"));
        assertEquals(List.of(), same.get("points"));
        assertEquals(plan.get("validFrom"), same.get("validFrom"));
        var off = done(end(same, today()), "patrolPlanEnd", "plan");
        assertEquals(today().plusDays(2).toString(), off.get("validTo"));
        assertEquals(List.of(), plans("worker", Map.of()).list("patrolPlans.nodes"));
        assertEquals(
                List.of(plan.get("id")),
                plans("worker", Map.of("current", false)).list("patrolPlans.nodes.id"));
    }

    @Test
    void a_plan_ends_today_at_the_earliest_and_once() {
        var plan = created();
        assertRefused("DATE_IN_PAST", "validTo", end(plan, today().minusDays(1)), "patrolPlanEnd");
        var ended = done(end(plan, today()), "patrolPlanEnd", "plan");
        assertEquals(today().toString(), ended.get("validTo"));
        Patrols.owner(
                "update patrol_plan set valid_from = valid_from - 9, valid_to = valid_to - 1");
        assertRefused("PLAN_ENDED", null, end(ended, today()), "patrolPlanEnd");
    }

    @Test
    void the_same_act_sent_again_is_done_once() {
        var first = created("idempotencyKey", "plan-once-0001");
        var again = created("idempotencyKey", "plan-once-0001");
        assertEquals(first.get("id"), again.get("id"));
        assertEquals(1, plans("worker", Map.of()).list("patrolPlans.nodes").size());
    }

    @Test
    void a_page_costs_the_same_whatever_it_holds() throws Exception {
        created();
        var one = Statements.during(() -> plans("worker", Map.of())).size();
        created();
        created("grid", null, "estate", KUNXIN_GARDEN);
        var three = Statements.during(() -> plans("worker", Map.of())).size();
        assertEquals(one, three);
    }
}
