package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Counts for everybody, from which nobody is told apart. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PopulationFiguresTest {

    private static Answer figures(GraphQlClient client, String place) {
        return client.ask("populationFigures", Map.of("place", place));
    }

    private static int exact(String path) {
        Integer count =
                figures(GraphQlClient.as("worker"), DemoPlaces.KUNXIN)
                        .ok()
                        .data("populationFigures." + path);
        return count;
    }

    @ParameterizedTest
    @CsvSource({
        "no code, DIVISION_UNKNOWN",
        "990000, DIVISION_UNKNOWN",
        "15, PLACE_TOO_WIDE",
        "1501, PLACE_TOO_WIDE"
    })
    void a_place_that_is_not_counted_is_a_typed_error(String place, String code) {
        assertEquals(code, figures(GraphQlClient.nobody(), place).errorCode());
    }

    @Test
    void whoever_does_not_see_the_rows_is_told_fives_and_nothing_below() {
        var whole = figures(GraphQlClient.as("worker"), DemoPlaces.KUNXIN).ok();
        assertEquals(true, whole.data("populationFigures.exact"));
        for (var client :
                List.of(
                        GraphQlClient.nobody(),
                        GraphQlClient.as("leader"),
                        GraphQlClient.as("county"),
                        GraphQlClient.as("grid"),
                        GraphQlClient.as("worker2"),
                        GraphQlClient.as("admin"))) {
            var told = figures(client, DemoPlaces.KUNXIN).ok();
            assertEquals(false, told.data("populationFigures.exact"));
            for (var cells : List.of("registration.count", "tenure.count", "ages.count")) {
                List<Integer> shown = told.list("populationFigures." + cells);
                List<Integer> counted = whole.list("populationFigures." + cells);
                for (int i = 0; i < shown.size(); i++) {
                    if (counted.get(i) < 5) {
                        assertNull(shown.get(i), cells + i);
                    } else {
                        assertEquals(0, shown.get(i) % 5, cells + i);
                        assertEquals(true, Math.abs(shown.get(i) - counted.get(i)) <= 2, cells + i);
                    }
                }
            }
            int total = told.data("populationFigures.residents");
            assertEquals(0, total % 5, "nothing is had by subtracting from the total");
        }
    }

    @Test
    void a_community_in_which_hardly_anybody_lives_is_told_nothing_of() {
        var empty = figures(GraphQlClient.nobody(), "150124100013").ok();
        assertNull(empty.data("populationFigures.residents"));
        assertNull(empty.data("populationFigures.households"));
    }

    @Test
    void who_lives_there_now_is_counted_once_by_kind() {
        int residents = exact("residents");
        int floating = exact("registration[1].count");
        int tenants = exact("tenure[1].count");
        int old = exact("ages[3].count");
        var home =
                Families.inKunxin()
                        .with("tenure", "TENANT")
                        .with("registration", "FLOATING")
                        .person("老人", "HEAD", "birthDate", "1930-05-05")
                        .person("旁人", "NOT_RELATED")
                        .moveIn();
        assertEquals(residents + 2, exact("residents"));
        assertEquals(floating + 2, exact("registration[1].count"));
        assertEquals(tenants + 1, exact("tenure[1].count"));
        assertEquals(old + 1, exact("ages[3].count"));
        var input = Map.of("movedOut", "2025-01-01", "expectedVersion", 1);
        GraphQlClient.as("worker")
                .ask("householdMoveOut", Map.of("id", home.get("id"), "input", input))
                .ok();
        assertEquals(residents, exact("residents"));
        assertEquals(tenants, exact("tenure[1].count"));
    }

    @Test
    void figures_cost_two_statements() throws Exception {
        var client = GraphQlClient.as("worker");
        figures(client, DemoPlaces.KUNXIN).ok();
        assertEquals(2, Statements.during(() -> figures(client, DemoPlaces.KUNXIN).ok()).size());
    }
}
