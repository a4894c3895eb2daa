package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.TableOwner;

/** The grids of 花园 as tests redraw them. */
final class Redrawing {

    /** 花园: two grids; building 1 lies in the first, 2 and 3 in the second. */
    static final String HUAYUAN = "150124100009";

    static final String HERE = square(111.690, 39.920);
    static final String BESIDE = square(111.691, 39.920);
    static final String HALF_OVER_HERE = square(111.6905, 39.920);

    private Redrawing() {}

    /** A hundred metres or so, from its south-western corner. */
    static String square(double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%3$s],[%2$s,%3$s],[%2$s,%4$s],[%1$s,%4$s],[%1$s,%3$s]]]}"
                .formatted(east, east + 0.001, north, north + 0.001);
    }

    static Answer map(String user) {
        var client = user == null ? GraphQlClient.nobody() : GraphQlClient.as(user);
        return client.ask("communityMap", Map.of("code", HUAYUAN)).ok();
    }

    static String grid(String name) {
        return sheet(name, "grid.id");
    }

    static int version(String name) {
        return sheet(name, "version");
    }

    @SuppressWarnings("unchecked")
    static <T> T sheet(String name, String path) {
        List<String> names = map(null).list("communityMap.grids.grid.name");
        return (T) map(null).list("communityMap.grids." + path).get(names.indexOf(name));
    }

    static Answer act(String user, String mutation, String grid, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(Map.of("expectedVersion", version(grid)));
        whole.putAll(input);
        return GraphQlClient.as(user).ask(mutation, Map.of("id", grid(grid), "input", whole));
    }

    static Answer draw(String user, String grid, String outline) {
        var input = new HashMap<String, Object>();
        input.put("outline", outline);
        return act(user, "gridDraw", grid, input);
    }

    static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".map"));
    }

    static void assertDone(Answer answer, String mutation) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
    }

    /**
     * As {@code id, outline, outline_box}: what the demo draws is drawn again for who comes after.
     */
    private static final List<String[]> OF_THE_DEMO = new ArrayList<>();

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

    static void nothing_is_drawn() {
        for (var name : map(null).<String>list("communityMap.grids.grid.name")) {
            draw("leader", name, null);
        }
    }
}
