package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** What places were before they became what they are. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlaceHistoryTest {

    /** 花园: buildings 2 and 3 lie in its second grid. */
    private static final String HUAYUAN = "150124100009";

    private static final String STATE =
            "history { name grid { name } units closed from until endedBy }";
    private static final String PLACES =
            "query ($code: String!) { community(code: $code) { grids { id name %1$s } buildings { id name grid { name } %1$s } } }"
                    .formatted(STATE);
    private static final String MAP =
            "query ($code: String!) { communityMap(code: $code) { grids { grid { id name } version } } }";
    private static final String GRID =
            "query ($id: ID!) { node(id: $id) { ... on Grid { name %s } } }".formatted(STATE);

    @BeforeEach
    @AfterEach
    void nothing_is_known_of_before() {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("delete from place_history_author");
                        return statement.execute("delete from place_history");
                    }
                },
                "place_history_author");
    }

    private static void owner(String sql) {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                });
    }

    private static Answer places(String user) {
        var client = user == null ? GraphQlClient.nobody() : GraphQlClient.as(user);
        return client.send(PLACES, Map.of("code", HUAYUAN)).ok();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Answer answer, String list, String name) {
        return answer.<Map<String, Object>>list("community." + list).stream()
                .filter(one -> one.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> historyOf(Map<String, Object> place) {
        return (List<Map<String, Object>>) place.get("history");
    }

    /** In the order of the states; null stays null. */
    private static List<Object> each(List<Map<String, Object>> states, String field) {
        var values = new ArrayList<Object>();
        states.forEach(state -> values.add(state.get(field)));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static List<String> grids(List<Map<String, Object>> states) {
        return states.stream()
                .map(one -> ((Map<String, String>) one.get("grid")).get("name"))
                .toList();
    }

    private static String act(String mutation, String grid, Map<String, ?> input) {
        var map = GraphQlClient.nobody().send(MAP, Map.of("code", HUAYUAN)).ok();
        var at = map.list("communityMap.grids.grid.name").indexOf(grid);
        String id = map.data("communityMap.grids[" + at + "].grid.id");
        var whole = new HashMap<String, Object>(input);
        whole.put("expectedVersion", map.data("communityMap.grids[" + at + "].version"));
        var answer =
                GraphQlClient.as("leader").ask(mutation, Map.of("id", id, "input", whole)).ok();
        assertEquals(List.of(), answer.refusals(mutation), answer::body);
        return id;
    }

    private static String id(String list, String name) {
        return (String) named(places(null), list, name).get("id");
    }

    @Test
    void a_place_that_never_changed_has_the_one_state_that_it_is_in() {
        var states = historyOf(named(places("leader"), "buildings", "2号楼"));
        assertEquals(1, states.size());
        assertEquals(List.of("第二网格"), grids(states));
        assertNull(states.get(0).get("from"), "the demo's places are older than the records");
        assertNull(states.get(0).get("until"));
        assertNull(states.get(0).get("endedBy"));
    }

    @Test
    void
            a_building_says_which_grids_it_lay_in_and_a_grid_that_ended_stays_with_whoever_blew_there() {
        var building = id("buildings", "2号楼");
        var second =
                act("gridSplit", "第二网格", Map.of("name", "河畔网格", "buildings", List.of(building)));
        var riverside = id("grids", "河畔网格");
        var number = blown(building);
        stands(number, "DECLINED");
        act("gridMerge", "河畔网格", Map.of("into", second));
        stands(number, "BLOWN");

        var states = historyOf(named(places("leader"), "buildings", "2号楼"));
        assertEquals(List.of("第二网格", "河畔网格", "第二网格"), grids(states));
        assertEquals(states.get(0).get("until"), states.get(1).get("from"));
        assertEquals(states.get(1).get("until"), states.get(2).get("from"));
        assertNull(states.get(2).get("until"));
        assertEquals(1, historyOf(named(places(null), "buildings", "3号楼")).size());

        var ended = GraphQlClient.nobody().send(GRID, Map.of("id", riverside)).ok();
        List<Map<String, Object>> life = ended.list("node.history");
        assertEquals(List.of(false, true), each(life, "closed"));
        assertNotNull(life.get(0).get("from"), "made by us, so it says when");
        var whistle =
                GraphQlClient.as("leader")
                        .send(
                                "query ($number: String!) { whistle(number: $number) { grid { id name } } }",
                                Map.of("number", number))
                        .ok();
        assertEquals(riverside, whistle.data("whistle.grid.id"), "what was closed stays there");
        assertEquals("河畔网格", whistle.data("whistle.grid.name"));
    }

    private static String blown(String building) {
        var input =
                Map.of(
                        "kind", "SAFETY",
                        "description", "楼道照明不亮",
                        "place", Map.of("community", HUAYUAN, "building", building));
        return GraphQlClient.nobody()
                .ask("whistleBlow", Map.of("input", input))
                .ok()
                .data("whistleBlow.whistle.number");
    }

    /** What is closed moves with no grid; here without the whole way there. */
    private static void stands(String number, String state) {
        TableOwner.unbound(
                connection -> {
                    try (var update =
                            connection.prepareStatement(
                                    "update whistle set state = ? where number = ?")) {
                        update.setString(1, state);
                        update.setString(2, number);
                        return update.executeUpdate();
                    }
                },
                "whistle");
    }

    @Test
    void who_changed_a_place_is_told_to_those_who_run_or_govern_it_and_to_nobody_else() {
        var building = id("buildings", "2号楼");
        var second =
                act("gridSplit", "第二网格", Map.of("name", "河畔网格", "buildings", List.of(building)));
        act("gridMerge", "河畔网格", Map.of("into", second));
        for (var user : List.of("leader", "county")) {
            var by = each(historyOf(named(places(user), "buildings", "2号楼")), "endedBy");
            assertEquals(3, by.size());
            assertNotNull(by.get(0), user);
            assertEquals(by.get(0), by.get(1), user);
            assertNull(by.get(2), user);
        }
        var nobody = Collections.nCopies(3, null);
        for (var user : new String[] {null, "resident", "worker", "worker2", "leader2", "admin"}) {
            assertEquals(
                    nobody,
                    each(historyOf(named(places(user), "buildings", "2号楼")), "endedBy"),
                    user);
        }
    }

    @Test
    void a_new_name_leaves_the_old_one_behind_whoever_gave_it() {
        var estate =
                "query ($code: String!) { community(code: $code) { estates { estate { name history { name endedBy } } } } }";
        owner("update estate set name = '新苑' where name = '昆新佳苑'");
        try {
            owner("update estate set name = '新苑' where name = '新苑'");
            var answer =
                    GraphQlClient.as("leader").send(estate, Map.of("code", "150124100011")).ok();
            List<String> names = answer.list("community.estates.estate.name");
            var at = "community.estates[" + names.indexOf("新苑") + "].estate.history";
            assertEquals(List.of("昆新佳苑", "新苑"), answer.list(at + ".name"));
            assertEquals(2, answer.list(at).size());
        } finally {
            owner("update estate set name = '昆新佳苑' where name = '新苑'");
        }
        owner("update division set name = '花园新社区居民委员会' where code = '" + HUAYUAN + "'");
        try {
            var division =
                    "query ($code: String!) { division(code: $code) { history { name parentName from until closed } } }";
            List<Map<String, Object>> states =
                    GraphQlClient.nobody()
                            .send(division, Map.of("code", HUAYUAN))
                            .ok()
                            .list("division.history");
            assertEquals(List.of("花园社区居民委员会", "花园新社区居民委员会"), each(states, "name"));
            assertEquals(List.of("城关镇", "城关镇"), each(states, "parentName"));
            assertNotNull(states.get(0).get("from"), "divisions say since when they are known");
        } finally {
            owner("update division set name = '花园社区居民委员会' where code = '" + HUAYUAN + "'");
        }
    }

    @Test
    void the_newest_two_hundred_states_are_told() {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        for (int i = 1; i <= 101; i++) {
                            statement.execute("update estate set name = '甲' where name = '昆新佳苑'");
                            statement.execute("update estate set name = '昆新佳苑' where name = '甲'");
                        }
                        return null;
                    }
                });
        var answer =
                GraphQlClient.nobody()
                        .send(
                                "query ($code: String!) { community(code: $code) { estates { estate { name history { name until } } } } }",
                                Map.of("code", "150124100011"))
                        .ok();
        List<String> names = answer.list("community.estates.estate.name");
        List<Map<String, Object>> states =
                answer.list("community.estates[" + names.indexOf("昆新佳苑") + "].estate.history");
        assertEquals(200, states.size());
        assertNull(states.get(199).get("until"));
    }

    @Test
    void the_history_of_all_grids_and_buildings_costs_one_statement_each() throws Exception {
        // The community, its grids, its buildings, and the two histories.
        assertEquals(5, Statements.during(() -> places(null)).size());
    }
}
