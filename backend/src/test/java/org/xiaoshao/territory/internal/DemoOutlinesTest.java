package org.xiaoshao.territory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** The maps of the demo communities hold what those who draw are held to. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DemoOutlinesTest {

    @ParameterizedTest
    @CsvSource({"150124100011, 3", "150125100017, 9"})
    void every_grid_is_drawn_none_overlaps_another_and_nothing_lies_between(
            String community, int grids) {
        var map = GraphQlClient.nobody().ask("communityMap", Map.of("code", community)).ok();
        List<Outline> outlines =
                map.<String>list("communityMap.grids.outline").stream()
                        .map(Outline::of)
                        .map(Optional::orElseThrow)
                        .toList();
        assertEquals(grids, outlines.size());
        for (var one : outlines) {
            for (var other : outlines) {
                assertTrue(one == other || !one.overlaps(other));
            }
        }
        assertEquals(List.of(), map.list("communityMap.gaps"));
    }

    @ParameterizedTest
    @CsvSource({"150124100011", "150125100017"})
    void the_walk_from_the_service_points_reaches_most_of_the_ground_that_is_drawn(
            String community) {
        var answer = GraphQlClient.nobody().ask("communityServices", Map.of("code", community));
        int percent = answer.ok().data("community.serviceCircle.groundReachedPercent");
        assertTrue(percent > 50 && percent <= 100, () -> percent + " %");
        assertFalse(answer.list("community.servicePoints").isEmpty());
    }
}
