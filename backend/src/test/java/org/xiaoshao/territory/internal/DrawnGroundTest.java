package org.xiaoshao.territory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaoshao.territory.GeoPointView;

/** What lies near a community, and how much of it is reached on foot. */
class DrawnGroundTest {

    /** Two squares of 0.01° side by side near 清水河: about 854 m by 1,113 m each. */
    private static final DrawnGround TWO_SQUARES =
            DrawnGround.of(List.of(square(111.67), square(111.68)));

    private static final DrawnGround NOTHING = DrawnGround.of(List.of());

    private static String square(double west) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,39.92],[%2$s,39.92],[%2$s,39.93],[%1$s,39.93],[%1$s,39.92]]]}"
                .formatted(west, west + 0.01);
    }

    private static GeoPointView at(double longitude, double latitude) {
        return new GeoPointView(longitude, latitude);
    }

    @Test
    void coordinates_that_are_exchanged_or_elsewhere_in_the_world_are_not_near() {
        assertFalse(NOTHING.isNear(39.92, 111.67));
        assertFalse(NOTHING.isNear(0, 0));
        assertFalse(TWO_SQUARES.isNear(39.92, 111.67));
    }

    @Test
    void while_nothing_is_drawn_all_of_china_is_near() {
        assertTrue(NOTHING.isNear(121.47, 31.23));
        assertFalse(TWO_SQUARES.isNear(121.47, 31.23));
    }

    @Test
    void twenty_kilometres_from_the_drawn_ground_is_the_farthest() {
        assertTrue(TWO_SQUARES.isNear(111.675, 39.925));
        // 0.18 degrees of latitude are 20.04 km.
        assertTrue(TWO_SQUARES.isNear(111.675, 39.93 + 0.179));
        assertFalse(TWO_SQUARES.isNear(111.675, 39.93 + 0.181));
    }

    @Test
    void without_ground_or_points_there_is_no_part_that_is_reached() {
        assertNull(NOTHING.percentWithin(923, List.of(at(111.67, 39.92))));
        assertNull(TWO_SQUARES.percentWithin(923, List.of()));
    }

    @Test
    void the_part_within_the_walk_is_counted_once_and_rounded_down() {
        var inTheMiddle = at(111.68, 39.925);
        assertEquals(100, TWO_SQUARES.percentWithin(2000, List.of(inTheMiddle)));
        assertEquals(0, TWO_SQUARES.percentWithin(923, List.of(at(111.75, 39.925))));
        // A circle of 100 m is 31,365 m² (by 32 corners) of 1,901,600 m².
        assertEquals(1, TWO_SQUARES.percentWithin(100, List.of(inTheMiddle)));
        assertEquals(1, TWO_SQUARES.percentWithin(100, List.of(inTheMiddle, inTheMiddle)));
        // Each lies in one square and does not reach the other.
        var both = List.of(at(111.6725, 39.925), at(111.6875, 39.925));
        assertEquals(
                2 * TWO_SQUARES.percentWithin(200, both.subList(0, 1)) + 1,
                TWO_SQUARES.percentWithin(200, both));
    }
}
