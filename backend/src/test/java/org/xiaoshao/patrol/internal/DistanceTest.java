package org.xiaoshao.patrol.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Distances on the ground, worked by hand: one degree of a great circle is 111,195 m. */
class DistanceTest {

    private static final double DEGREE = 2 * Math.PI * 6_371_008.8 / 360;

    @Test
    void no_position_lies_beyond_the_poles_or_the_date_line() {
        assertTrue(Distance.isPosition(-180, 90));
        assertFalse(Distance.isPosition(180.1, 0));
        assertFalse(Distance.isPosition(0, -90.1));
        assertFalse(Distance.isPosition(Double.NaN, 0));
    }

    @Test
    void the_same_point_is_no_way_off() {
        assertEquals(0, Distance.metres(111.67, 39.92, 111.67, 39.92));
    }

    @Test
    void a_degree_to_the_north_is_as_long_everywhere_and_one_to_the_east_shrinks() {
        assertEquals(DEGREE, Distance.metres(111, 39, 111, 40), 0.01);
        assertEquals(DEGREE, Distance.metres(0, 0, 1, 0), 0.01);
        // cos 60° is one half; the great circle cuts the corner a little.
        assertEquals(DEGREE / 2, Distance.metres(0, 60, 1, 60), 5);
    }

    @Test
    void a_street_is_told_from_the_next() {
        // 0.001° to the east at 39.92°: 111.195 m x cos 39.92° = 85.28 m.
        assertEquals(85.28, Distance.metres(111.670, 39.92, 111.671, 39.92), 0.01);
    }
}
