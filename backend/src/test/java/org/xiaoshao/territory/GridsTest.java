package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.xiaoshao.territory.Redrawing.HALF_OVER_HERE;
import static org.xiaoshao.territory.Redrawing.HERE;
import static org.xiaoshao.territory.Redrawing.assertDone;
import static org.xiaoshao.territory.Redrawing.assertRefused;
import static org.xiaoshao.territory.Redrawing.draw;
import static org.xiaoshao.territory.Redrawing.grid;
import static org.xiaoshao.territory.Redrawing.map;
import static org.xiaoshao.territory.Redrawing.sheet;
import static org.xiaoshao.territory.Redrawing.square;
import static org.xiaoshao.territory.Redrawing.version;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Grids drawn by those who govern a community, and everything they may do wrong. */
@QuarkusTest
@WithTestResource(StackResource.class)
class GridsTest {

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
}
