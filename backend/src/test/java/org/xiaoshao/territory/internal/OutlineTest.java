package org.xiaoshao.territory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hand may draw, and what two drawings have to do with each other. */
class OutlineTest {

    /** A degree of latitude in metres, as the ground is measured. */
    private static final double DEGREE = 111_320;

    private static final double EAST = 111.68;
    private static final double NORTH = 39.92;

    /** A rectangle in metres from a corner near 清水河. */
    private static String rectangle(double x, double y, double width, double height) {
        var degree = DEGREE * Math.cos(Math.toRadians(NORTH));
        return polygon(
                new double[][] {
                    {x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}
                },
                degree);
    }

    private static String polygon(double[][] metres, double degree) {
        var points =
                java.util.Arrays.stream(metres)
                        .map(p -> "[%s,%s]".formatted(EAST + p[0] / degree, NORTH + p[1] / DEGREE))
                        .collect(Collectors.joining(","));
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + points + "]]}";
    }

    private static Outline drawn(double x, double y, double width, double height) {
        return Outline.of(rectangle(x, y, width, height)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "null",
                "7",
                "{\"type\":\"Polygon\"}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[111,39],[111.1,39],[111,39]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[111,39],[111.1,39],[111.1,39.1],[111,39.1]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"111\",39],[111.1,39],[111.1,39.1],[\"111\",39]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e999,39],[111.1,39],[111.1,39.1],[1e999,39]]]}",
                "{\"type\":\"Point\",\"coordinates\":[111,39]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[111,39],[111.1,39],[111.1,39.1],[111,39]]]]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}",
                // A bow tie crosses itself.
                "{\"type\":\"Polygon\",\"coordinates\":[[[111,39],[111.01,39.01],[111.01,39],[111,39.01],[111,39]]]}",
                // Latitude first, a common slip, leaves the world.
                "{\"type\":\"Polygon\",\"coordinates\":[[[39,111],[39.01,111],[39.01,111.01],[39,111]]]}",
                // All of China.
                "{\"type\":\"Polygon\",\"coordinates\":[[[73,18],[135,18],[135,53],[73,53],[73,18]]]}"
            })
    void what_is_no_simple_polygon_of_a_sensible_size_is_none(String geoJson) {
        assertTrue(Outline.of(geoJson).isEmpty());
    }

    @Test
    void more_than_two_thousand_points_are_too_many() {
        assertTrue(Outline.of(circle(1_999)).isPresent());
        assertTrue(Outline.of(circle(2_000)).isEmpty());
    }

    /** A ring of that many different points. */
    private static String circle(int points) {
        var ring =
                IntStream.rangeClosed(0, points)
                        .mapToObj(
                                i -> {
                                    var angle = 2 * Math.PI * (i % points) / points;
                                    return new double[] {
                                        500 * Math.cos(angle), 500 * Math.sin(angle)
                                    };
                                })
                        .toArray(double[][]::new);
        return polygon(ring, DEGREE);
    }

    @Test
    void a_hectare_is_ten_thousand_square_metres() {
        assertEquals(10_000, drawn(0, 0, 100, 100).squareMetres(), 1);
    }

    @Test
    void what_is_written_reads_the_same() {
        var outline = drawn(0, 0, 300, 200);
        assertEquals(outline.geoJson(), Outline.stored(outline.geoJson()).geoJson());
    }

    @Test
    void neighbours_share_a_border_and_do_not_overlap() {
        assertFalse(drawn(0, 0, 100, 100).overlaps(drawn(100, 0, 100, 100)));
        assertFalse(drawn(0, 0, 100, 100).overlaps(drawn(300, 0, 100, 100)));
    }

    @Test
    void a_strip_of_a_metre_is_an_overlap_and_so_is_one_within_the_other() {
        assertTrue(drawn(0, 0, 100, 100).overlaps(drawn(99, 0, 100, 100)));
        assertTrue(drawn(0, 0, 100, 100).overlaps(drawn(40, 40, 20, 20)));
    }

    @Test
    void the_border_is_covered_and_the_outside_is_not() {
        var outline = drawn(0, 0, 100, 100);
        assertTrue(outline.covers(EAST, NORTH));
        assertTrue(outline.covers(EAST + 0.0005, NORTH + 0.0005));
        assertFalse(outline.covers(EAST - 0.0005, NORTH + 0.0005));
    }

    @Test
    void a_slit_between_neighbours_is_a_gap_and_a_wide_street_is_the_outside() {
        var gaps = Outline.gaps(List.of(drawn(0, 0, 100, 100), drawn(120, 0, 100, 100)));
        assertEquals(1, gaps.size());
        assertEquals(2_000, gaps.get(0).squareMetres(), 200);
        assertEquals(
                List.of(), Outline.gaps(List.of(drawn(0, 0, 100, 100), drawn(170, 0, 100, 100))));
    }

    @Test
    void a_yard_that_others_enclose_is_a_gap_however_wide() {
        var ring =
                List.of(
                        drawn(0, 0, 400, 100),
                        drawn(0, 300, 400, 100),
                        drawn(0, 100, 100, 200),
                        drawn(300, 100, 100, 200));
        var gaps = Outline.gaps(ring);
        assertEquals(1, gaps.size());
        assertEquals(40_000, gaps.get(0).squareMetres(), 50);
    }

    @Test
    void nothing_and_one_have_no_gaps() {
        assertEquals(List.of(), Outline.gaps(List.of()));
        assertEquals(List.of(), Outline.gaps(List.of(drawn(0, 0, 100, 100))));
    }

    @Test
    void only_neighbours_become_one() {
        var joined = drawn(0, 0, 100, 100).joinedWith(drawn(100, 0, 100, 100)).orElseThrow();
        assertEquals(20_000, joined.squareMetres(), 2);
        assertTrue(drawn(0, 0, 100, 100).joinedWith(drawn(300, 0, 100, 100)).isEmpty());
    }
}
