package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;

/** Who lives in a building follows it into another grid, though those who redraw it see nobody. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RehomingTest {

    private static final String BUILDING = DemoPlaces.kunxinBuilding(2).toString();

    @Test
    void a_grid_member_loses_sight_of_households_that_went_to_another_grid_and_finds_them_again() {
        var resident =
                Families.inKunxin()
                        .at(DemoPlaces.kunxinBuilding(2), "1单元")
                        .person("搬迁" + Families.door(), "HEAD")
                        .resident();
        assertNotNull(Ledger.resident("grid", resident));

        act("gridSplit", "第一网格", Map.of("name", "二号楼网格", "buildings", List.of(BUILDING)));
        assertNull(Ledger.resident("grid", resident));
        assertNotNull(Ledger.resident("worker", resident));

        act("gridMerge", "二号楼网格", Map.of("into", DemoPlaces.kunxinGrid(1).toString()));
        assertNotNull(Ledger.resident("grid", resident));
    }

    private static void act(String mutation, String grid, Map<String, ?> input) {
        var map =
                GraphQlClient.nobody().ask("communityMap", Map.of("code", DemoPlaces.KUNXIN)).ok();
        var at = map.list("communityMap.grids.grid.name").indexOf(grid);
        var whole = new HashMap<String, Object>(input);
        whole.put("expectedVersion", map.list("communityMap.grids.version").get(at));
        Answer answer =
                GraphQlClient.as("leader")
                        .ask(
                                mutation,
                                Map.of(
                                        "id",
                                        map.list("communityMap.grids.grid.id").get(at),
                                        "input",
                                        whole));
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
    }
}
