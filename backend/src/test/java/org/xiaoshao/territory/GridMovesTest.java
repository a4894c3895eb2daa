package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.xiaoshao.territory.Redrawing.HALF_OVER_HERE;
import static org.xiaoshao.territory.Redrawing.HERE;
import static org.xiaoshao.territory.Redrawing.HUAYUAN;
import static org.xiaoshao.territory.Redrawing.act;
import static org.xiaoshao.territory.Redrawing.assertDone;
import static org.xiaoshao.territory.Redrawing.assertRefused;
import static org.xiaoshao.territory.Redrawing.draw;
import static org.xiaoshao.territory.Redrawing.grid;
import static org.xiaoshao.territory.Redrawing.map;
import static org.xiaoshao.territory.Redrawing.sheet;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Grids split and merged, and what goes with their buildings. */
@QuarkusTest
@WithTestResource(StackResource.class)
class GridMovesTest {

    @BeforeAll
    static void outlines_of_the_demo_are_kept() {
        Redrawing.outlines_of_the_demo_are_kept();
    }

    @AfterAll
    static void outlines_of_the_demo_are_drawn_again() {
        Redrawing.outlines_of_the_demo_are_drawn_again();
    }

    @AfterEach
    void nothing_is_drawn() {
        Redrawing.nothing_is_drawn();
    }

    @Test
    void a_split_needs_a_free_name_and_buildings_of_that_grid() {
        var mine = building("第二网格", 0);
        assertRefused("REQUIRED", "name", split(" ", mine), "gridSplit");
        assertRefused("NAME_TAKEN", "name", split("第一网格", mine), "gridSplit");
        assertRefused("BUILDING_UNKNOWN", "buildings", split("新网格"), "gridSplit");
        assertRefused(
                "BUILDING_UNKNOWN", "buildings", split("新网格", building("第一网格", 0)), "gridSplit");
        assertRefused(
                "BUILDING_UNKNOWN",
                "buildings",
                split("新网格", DemoPlaces.kunxinBuilding(1).toString()),
                "gridSplit");
        assertEquals(2, map(null).list("communityMap.grids").size());
    }

    @Test
    void a_split_that_draws_nothing_anew_keeps_the_outline_of_what_stays() {
        assertDone(draw("leader", "第二网格", HERE), "gridDraw");
        var drawn = sheet("第二网格", "outline");
        var moving = building("第二网格", 0);
        var over =
                new HashMap<String, Object>(Map.of("name", "河畔网格", "newOutline", HALF_OVER_HERE));
        over.put("buildings", List.of(moving));
        over.put("outline", null);
        assertRefused(
                "OUTLINE_OVERLAPS",
                "newOutline",
                act("leader", "gridSplit", "第二网格", over),
                "gridSplit");

        assertDone(split("河畔网格", moving), "gridSplit");
        assertEquals(drawn, sheet("第二网格", "outline"));
        assertNull(sheet("河畔网格", "outline"));
        assertDone(act("leader", "gridMerge", "河畔网格", Map.of("into", grid("第二网格"))), "gridMerge");
        assertEquals(drawn, sheet("第二网格", "outline"));
    }

    private static Answer split(String name, String... buildings) {
        return act(
                "leader",
                "gridSplit",
                "第二网格",
                Map.of("name", name, "buildings", List.of(buildings)));
    }

    private static String building(String grid, int index) {
        List<Map<String, String>> buildings = sheet(grid, "buildings");
        return buildings.get(index).get("id");
    }

    @Test
    void buildings_and_open_whistles_go_with_a_split_and_come_back_with_a_merge() {
        var moving = building("第二网格", 0);
        var staying = building("第二网格", 1);
        var moved = blown(moving);
        var stayed = blown(staying);

        assertDone(split("河畔网格", moving), "gridSplit");
        assertEquals(moving, building("河畔网格", 0));
        assertEquals("河畔网格", gridOf(moved));
        assertEquals("第二网格", gridOf(stayed));
        assertEquals("REHOMED", whistle(moved).data("whistle.recentEvents[1].type"));
        assertEquals(true, whistle(moved).data("whistle.chainIntact"));

        var merged = act("leader", "gridMerge", "河畔网格", Map.of("into", grid("第二网格")));
        assertDone(merged, "gridMerge");
        assertEquals(List.of("第一网格", "第二网格"), merged.list("gridMerge.map.grids.grid.name"));
        assertEquals("MERGED", merged.data("gridMerge.map.changes[0].kind"));
        assertEquals("第二网格", gridOf(moved));
        assertEquals(
                List.of("BLOWN", "REHOMED", "REHOMED"),
                whistle(moved).list("whistle.recentEvents.type"));
    }

    @Test
    void a_grid_goes_into_another_of_its_community_only() {
        for (var target :
                List.of(
                        grid("第一网格"),
                        DemoPlaces.kunxinGrid(1).toString(),
                        UUID.randomUUID().toString())) {
            assertRefused(
                    "GRID_UNKNOWN",
                    "into",
                    act("leader", "gridMerge", "第一网格", Map.of("into", target)),
                    "gridMerge");
        }
    }

    private static String blown(String building) {
        var input =
                Map.of(
                        "kind", "SAFETY",
                        "description", "消防通道被杂物堵塞",
                        "place", Map.of("community", HUAYUAN, "building", building));
        return GraphQlClient.nobody()
                .ask("whistleBlow", Map.of("input", input))
                .ok()
                .data("whistleBlow.whistle.number");
    }

    private static Answer whistle(String number) {
        return GraphQlClient.as("leader")
                .send(
                        "query ($number: String!) { whistle(number: $number) { grid { name }"
                                + " recentEvents { type } chainIntact } }",
                        Map.of("number", number))
                .ok();
    }

    private static String gridOf(String number) {
        return whistle(number).data("whistle.grid.name");
    }
}
