package org.xiaoshao.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.Activities;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** The public pages of activities and brands, and what of them is the caller's own. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ActivitiesTest {

    /** 玉屏, a community in which no test and no demo does anything. */
    private static final String YUPING = "150124100013";

    private static Answer list(GraphQlClient client, Map<String, ?> filter) {
        return client.ask("activities", Map.of("filter", filter));
    }

    private static void signUp(String user, String id) {
        var answer =
                GraphQlClient.as(user).ask("activitySignUp", Map.of("id", id, "input", Map.of()));
        assertEquals(List.of(), answer.ok().refusals("activitySignUp"));
    }

    private static Map<String, Object> seen(GraphQlClient client, String id) {
        return client.ask("activity", Map.of("id", id)).ok().data("activity");
    }

    /** A title that no other test uses. */
    private static String title() {
        return "活动" + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "no id"})
    void an_unknown_activity_is_null(String id) {
        assertNull(seen(GraphQlClient.nobody(), id));
    }

    @ParameterizedTest
    @CsvSource({
        "community, no code, DIVISION_UNKNOWN",
        "search, 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长, TOO_LONG"
    })
    void a_filter_that_cannot_be_meant_is_a_typed_error(String field, String value, String code) {
        assertEquals(code, list(GraphQlClient.nobody(), Map.of(field, value)).errorCode());
    }

    @Test
    void a_cursor_of_another_order_is_a_typed_error() {
        var first = GraphQlClient.nobody().ask("activities", Map.of("first", 1)).ok();
        String cursor = first.data("activities.edges[0].cursor");
        var answer =
                GraphQlClient.nobody()
                        .ask("activities", Map.of("orderBy", "STARTS_LATEST", "after", cursor));
        assertEquals("CURSOR_INVALID", answer.errorCode());
    }

    @Test
    void a_community_without_activities_has_an_empty_page() {
        var answer = list(GraphQlClient.nobody(), Map.of("community", YUPING)).ok();
        assertEquals(List.of(), answer.list("activities.nodes"));
        assertEquals(0, (int) answer.data("activities.totalCount"));
    }

    @Test
    void nobody_sees_the_place_of_another() {
        var id = Activities.open().id();
        signUp("resident", id);
        assertNotNull(seen(GraphQlClient.as("resident"), id).get("mySignUp"));
        for (var user : List.of("resident-b", "worker", "secretary", "county", "auditor")) {
            assertNull(seen(GraphQlClient.as(user), id).get("mySignUp"), user);
        }
        assertNull(seen(GraphQlClient.nobody(), id).get("mySignUp"));
    }

    @Test
    void a_place_is_a_node_for_its_holder_only() {
        var id = Activities.open().id();
        signUp("resident", id);
        String place =
                GraphQlClient.as("resident")
                        .ask("activity", Map.of("id", id))
                        .ok()
                        .data("activity.mySignUp.id");
        var own = GraphQlClient.as("resident").ask("node", Map.of("id", place)).ok();
        assertEquals("SignUp", own.data("node.__typename"));
        var others = GraphQlClient.as("secretary").ask("node", Map.of("id", place)).ok();
        assertNull(others.data("node"));
    }

    @Test
    void a_visitor_reads_everything_but_can_do_nothing_yet() {
        var activity = seen(GraphQlClient.nobody(), Activities.open().id());
        assertEquals("SIGN_UP_OPEN", activity.get("state"));
        assertEquals(0, activity.get("taken"));
        assertEquals(10, activity.get("placesLeft"));
        assertEquals(Map.of("code", DemoPlaces.KUNXIN, "name", "昆新社区"), activity.get("community"));
        assertEquals(
                List.of(
                        Map.of(
                                "action",
                                "SIGN_UP",
                                "available",
                                false,
                                "refusals",
                                List.of("NOT_LOGGED_IN")),
                        Map.of(
                                "action",
                                "CANCEL_SIGN_UP",
                                "available",
                                false,
                                "refusals",
                                List.of("NOT_LOGGED_IN"))),
                activity.get("availableActions"));
    }

    @Test
    void a_holder_is_offered_to_cancel_and_told_why_not_to_sign_up() {
        var id = Activities.open().id();
        signUp("resident", id);
        var answer = GraphQlClient.as("resident").ask("activity", Map.of("id", id)).ok();
        assertEquals(id, answer.data("activity.mySignUp.activity.id"));
        assertEquals(
                List.of("ALREADY_SIGNED_UP"), answer.data("activity.availableActions[0].refusals"));
        assertEquals(true, answer.data("activity.availableActions[1].available"));
    }

    @ParameterizedTest
    @EnumSource(ActivityState.class)
    void the_filter_finds_the_states_that_the_rows_show(ActivityState state) {
        var title = title();
        var full = Activities.open().titled(title).withPlaces(1).id();
        signUp("resident", full);
        Activities.open().titled(title).notOpenYet().id();
        Activities.open().titled(title).id();
        Activities.open().titled(title).closed().id();
        Activities.open().titled(title).ended().id();
        var found =
                list(GraphQlClient.nobody(), Map.of("search", title, "state", state.name())).ok();
        assertEquals(List.of(state.name()), found.list("activities.nodes.state"));
        assertEquals(1, (int) found.data("activities.totalCount"));
    }

    @Test
    void mine_are_those_in_which_i_hold_a_place() {
        var title = title();
        var mine = Activities.open().titled(title).id();
        var other = Activities.open().titled(title).id();
        signUp("resident", mine);
        signUp("resident-b", other);
        var resident = GraphQlClient.as("resident");
        assertEquals(
                List.of(mine),
                list(resident, Map.of("search", title, "mine", true)).list("activities.nodes.id"));
        assertEquals(
                List.of(other),
                list(resident, Map.of("search", title, "mine", false)).list("activities.nodes.id"));
        assertEquals(
                List.of(),
                list(GraphQlClient.nobody(), Map.of("search", title, "mine", true))
                        .list("activities.nodes"));
    }

    @Test
    void a_null_filter_is_no_filter_like_an_absent_one() {
        var explicit = new HashMap<String, Object>();
        explicit.put("filter", null);
        explicit.put("orderBy", null);
        var absent = GraphQlClient.nobody().ask("activities").ok();
        assertEquals(
                absent.list("activities.nodes.id"),
                GraphQlClient.nobody()
                        .ask("activities", explicit)
                        .ok()
                        .list("activities.nodes.id"));
    }

    @ParameterizedTest
    @EnumSource(ActivityOrderBy.class)
    void going_on_by_cursor_loses_and_repeats_nothing(ActivityOrderBy order) {
        var title = title();
        var made = new TreeSet<String>();
        for (int i = 0; i < 5; i++) {
            made.add(Activities.open().titled(title).id());
        }
        var seen = new ArrayList<String>();
        String after = null;
        for (boolean more = true; more; ) {
            var variables = new HashMap<String, Object>();
            variables.put("filter", Map.of("search", title));
            variables.put("orderBy", order.name());
            variables.put("first", 2);
            variables.put("after", after);
            var page = GraphQlClient.nobody().ask("activities", variables).ok();
            seen.addAll(page.list("activities.nodes.id"));
            after = page.data("activities.pageInfo.endCursor");
            more = page.data("activities.pageInfo.hasNextPage");
        }
        assertEquals(5, seen.size());
        assertEquals(made, new TreeSet<>(seen));
    }

    @Test
    void a_community_has_brands_and_an_unknown_one_has_none() {
        var query = "query ($code: ID!) { brands(community: $code) { name community { name } } }";
        var brands = GraphQlClient.nobody().send(query, Map.of("code", DemoPlaces.YINGBIN)).ok();
        assertEquals(
                Set.of("校社同心·红色领航课堂", "邻里故事汇", "我们的节日"), Set.copyOf(brands.list("brands.name")));
        for (var code : List.of("999999999999", "no code", "")) {
            var none = GraphQlClient.nobody().send(query, Map.of("code", code)).ok();
            assertEquals(List.of(), none.list("brands"));
        }
    }

    @Test
    void the_demo_shows_every_state_in_both_communities() {
        for (var community : List.of(DemoPlaces.KUNXIN, DemoPlaces.YINGBIN)) {
            for (var state : List.of("SIGN_UP_OPEN", "FULL", "SIGN_UP_NOT_OPEN", "ENDED")) {
                var found =
                        list(
                                GraphQlClient.nobody(),
                                Map.of("community", community, "state", state));
                assertFalse(found.ok().list("activities.nodes").isEmpty(), community + state);
            }
        }
    }

    @Test
    void a_page_costs_one_statement_its_actions_and_its_total_one_each_whatever_its_rows()
            throws Exception {
        var title = title();
        for (int i = 0; i < 20; i++) {
            Activities.open().titled(title).id();
        }
        var rows = "id title brand { name } community { code name } state mySignUp { id } ";
        assertCosts(1, title, "nodes { " + rows + "}");
        assertCosts(2, title, "nodes { " + rows + "availableActions { available refusals } }");
        assertCosts(2, title, "totalCount nodes { " + rows + "}");
    }

    private static void assertCosts(int statements, String title, String fields) throws Exception {
        var query =
                "query ($first: Int, $filter: ActivityFilterInput) {"
                        + " activities(first: $first, filter: $filter) { "
                        + fields
                        + " } }";
        var client = GraphQlClient.as("resident");
        for (int first : List.of(1, 20)) {
            var variables = Map.of("first", first, "filter", Map.of("search", title));
            client.send(query, variables).ok();
            assertEquals(
                    statements,
                    Statements.during(() -> client.send(query, variables).ok()).size(),
                    first + " rows");
        }
    }
}
