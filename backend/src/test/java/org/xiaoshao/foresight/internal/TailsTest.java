package org.xiaoshao.foresight.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Probabilities worked by hand, and what holds of all of them. */
class TailsTest {

    private static final double EXACT = 1e-12;

    @Test
    void nothing_at_all_is_always_reached() {
        assertEquals(1, Tails.predictive(0, 1, 1, 1));
        assertEquals(1, Tails.binomial(0, 0, 0.5));
    }

    @Test
    void one_worth_of_knowledge_makes_a_geometric_tail() {
        // Of a rate known from one unit, one unit more: (1/2)^k.
        assertEquals(0.125, Tails.predictive(3, 1, 1, 1), EXACT);
        // Three to one: (1/4)^2.
        assertEquals(0.0625, Tails.predictive(2, 1, 3, 1), EXACT);
    }

    @Test
    void more_knowledge_makes_a_negative_binomial_tail() {
        // r = 2, p = 1/2: 1 - 1/4 - 2 * 1/4 * 1/2.
        assertEquals(0.5, Tails.predictive(2, 2, 5, 5), EXACT);
        // r = 3, p = 9/10: 1 - 0.729 - 3 * 0.729 * 0.1.
        assertEquals(0.0523, Tails.predictive(2, 3, 9, 1), EXACT);
    }

    @Test
    void a_share_of_the_time_makes_a_binomial_tail() {
        // 3 of 4 or more at 1/2: (4 + 1) / 16.
        assertEquals(0.3125, Tails.binomial(3, 4, 0.5), EXACT);
        assertEquals(0.001, Tails.binomial(3, 3, 0.1), EXACT);
    }

    @Test
    void many_trials_are_adjusted_as_benjamini_and_hochberg_did() {
        var adjusted = Tails.adjusted(List.of(0.04, 0.01, 0.03, 0.005));
        var wanted = List.of(0.04, 0.02, 0.04, 0.02);
        for (int i = 0; i < wanted.size(); i++) {
            assertEquals(wanted.get(i), adjusted.get(i), EXACT);
        }
        assertEquals(List.of(), Tails.adjusted(List.of()));
    }

    @Property
    void more_is_never_more_probable_than_less(
            @ForAll @IntRange(max = 200) int observed,
            @ForAll @IntRange(min = 1, max = 500) int shape,
            @ForAll @DoubleRange(min = 0.1, max = 5000) double past,
            @ForAll @DoubleRange(min = 0.1, max = 60) double time) {
        var less = Tails.predictive(observed, shape, past, time);
        var more = Tails.predictive(observed + 1, shape, past, time);
        assertTrue(more <= less && more >= 0 && less <= 1, () -> more + " after " + less);
    }

    @Property
    void adjusting_keeps_the_order_and_never_makes_smaller(
            @ForAll @Size(min = 1, max = 60)
                    List<@DoubleRange(min = 0, max = 1) Double> probabilities) {
        var adjusted = Tails.adjusted(probabilities);
        for (int i = 0; i < probabilities.size(); i++) {
            assertTrue(adjusted.get(i) >= probabilities.get(i) && adjusted.get(i) <= 1);
            for (int j = 0; j < probabilities.size(); j++) {
                if (probabilities.get(i) < probabilities.get(j)) {
                    assertTrue(adjusted.get(i) <= adjusted.get(j));
                }
            }
        }
        assertEquals(Collections.max(probabilities), Collections.max(adjusted));
    }
}
