package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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
import org.xiaoshao.testing.TableOwner;

/**
 * Grids drawn, split and merged by those who govern a community, and everything they may do wrong.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class GridsTest {

    /** 花园: two grids; building 1 lies in the first, 2 and 3 in the second. */
    private static final String HUAYUAN = "150124100009";

    private static final String HERE = square(111.690, 39.920);
    private static final String BESIDE = square(111.691, 39.920);
    private static final String HALF_OVER_HERE = square(111.6905, 39.920);

    /** A hundred metres or so, from its south-western corner. */
    private static String square(double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]}"
                .formatted(east, east + 0.001, north, north + 0.001);
    }

    private static Answer map(String user) {
        var client = user == null ? GraphQlClient.nobody() : GraphQlClient.as(user);
        return client.ask("communityMap", Map.of("code", HUAYUAN)).ok();
    }

    private static String grid(String name) {
        return sheet(name, "grid.id");
    }

    private static int version(String name) {
        return sheet(name, "version");
    }

    @SuppressWarnings("unchecked")
    private static <T> T sheet(String name, String path) {
        List<String> names = map(null).list("communityMap.grids.grid.name");
        return (T) map(null).list("communityMap.grids." + path).get(names.indexOf(name));
    }

    private static Answer act(String user, String mutation, String grid, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(Map.of("expectedVersion", version(grid)));
        whole.putAll(input);
        return GraphQlClient.as(user).ask(mutation, Map.of("id", grid(grid), "input", whole));
    }

    private static Answer draw(String user, String grid, String outline) {
        var input = new HashMap<String, Object>();
        input.put("outline", outline);
        return act(user, "gridDraw", grid, input);
    }

    private static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".map"));
    }

    private static void assertDone(Answer answer, String mutation) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
    }

    /**
     * As {@code id, outline, outline_box}: what the demo draws is drawn again for who comes after.
     */
    private static final List<String[]> OF_THE_DEMO = new ArrayList<>();

    @BeforeAll
    static void outlines_of_the_demo_are_kept() {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery(
                                            "select id, outline, outline_box from grid where outline is not null")) {
                        while (rows.next()) {
                            OF_THE_DEMO.add(
                                    new String[] {
                                        rows.getString(1), rows.getString(2), rows.getString(3)
                                    });
                        }
                        return null;
                    }
                });
    }

    @AfterAll
    static void outlines_of_the_demo_are_drawn_again() {
        TableOwner.does(
                connection -> {
                    try (var update =
                            connection.prepareStatement(
                                    "update grid set outline = ?, outline_box = ?::box where id = ?::uuid")) {
                        for (var grid : OF_THE_DEMO) {
                            update.setString(1, grid[1]);
                            update.setString(2, grid[2]);
                            update.setString(3, grid[0]);
                            update.executeUpdate();
                        }
                        return null;
                    }
                });
    }

    @AfterEach
    void nothing_is_drawn() {
        for (var name : map(null).<String>list("communityMap.grids.grid.name")) {
            draw("leader", name, null);
        }
    }

    @Test
    void those_who_do_not_govern_the_community_do_not_redraw_it() {
        assertEquals("FORBIDDEN", draw("worker", "第一网格", HERE).errorCode());
        assertEquals("FORBIDDEN", draw("grid", "第一网格", HERE).errorCode());
        assertRefused("NOT_YOUR_COMMUNITY", null, draw("secretary", "第一网格", HERE), "gridDraw");
        assertRefused("NOT_YOUR_COMMUNITY", null, draw("leader2", "第一网格", HERE), "gridDraw");
        assertNull(sheet("第一网格", "outline"));
    }

    @Test
    void an_unknown_grid_is_not_found_and_an_old_version_is_stale() {
        var input = Map.of("expectedVersion", 1, "into", "x");
        var answer =
                GraphQlClient.as("leader").ask("gridMerge", Map.of("id", "no id", "input", input));
        assertRefused("NOT_FOUND", "id", answer, "gridMerge");
        var stale =
                GraphQlClient.as("leader")
                        .ask(
                                "gridDraw",
                                Map.of("id", grid("第一网格"), "input", Map.of("expectedVersion", 0)));
        assertRefused("STALE_VERSION", "expectedVersion", stale, "gridDraw");
        assertEquals(version("第一网格"), (int) stale.data("gridDraw.errors[0].currentVersion"));
    }

    @Test
    void what_is_no_outline_or_overlaps_another_is_refused_and_nothing_is_drawn() {
        assertRefused("OUTLINE_INVALID", "outline", draw("leader", "第一网格", "{}"), "gridDraw");
        assertDone(draw("leader", "第一网格", HERE), "gridDraw");
        assertRefused(
                "OUTLINE_OVERLAPS", "outline", draw("leader", "第二网格", HALF_OVER_HERE), "gridDraw");
        assertNull(sheet("第二网格", "outline"));
    }

    @Test
    void a_point_finds_the_grid_that_covers_it_and_the_map_shows_the_gap() {
        assertDone(draw("leader", "第一网格", HERE), "gridDraw");
        assertDone(draw("leader", "第二网格", square(111.6912, 39.920)), "gridDraw");
        var at = "query ($x: Float!, $y: Float!) { gridAt(longitude: $x, latitude: $y) { name } }";
        var nobody = GraphQlClient.nobody();
        assertEquals(
                "第一网格",
                nobody.send(at, Map.of("x", 111.6905, "y", 39.9205)).ok().data("gridAt.name"));
        assertEquals(
                "第二网格",
                nobody.send(at, Map.of("x", 111.6915, "y", 39.9205)).ok().data("gridAt.name"));
        assertNull(nobody.send(at, Map.of("x", 111.6911, "y", 39.9205)).ok().data("gridAt"));
        assertNull(nobody.send(at, Map.of("x", 0, "y", 0)).ok().data("gridAt"));
        assertEquals("POINT_INVALID", nobody.send(at, Map.of("x", 181, "y", 0)).errorCode());
        assertEquals(1, map(null).list("communityMap.gaps").size());
        assertNotNull(sheet("第一网格", "squareMetres"));
    }

    @Test
    void what_was_done_is_told_to_those_who_govern_and_to_nobody_else() {
        assertDone(draw("leader", "第一网格", HERE), "gridDraw");
        assertEquals("DRAWN", map("leader").data("communityMap.changes[0].kind"));
        assertEquals(List.of(), map("resident").list("communityMap.changes"));
        assertEquals(List.of(), map(null).list("communityMap.changes"));
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
