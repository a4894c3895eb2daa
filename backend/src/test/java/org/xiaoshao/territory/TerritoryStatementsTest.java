package org.xiaoshao.territory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** A request costs a number of statements that its rows do not change. */
@QuarkusTest
@WithTestResource(StackResource.class)
class TerritoryStatementsTest {

    private static final int MORE_THAN_CONNECTIONS = 48;

    @Test
    void a_page_of_divisions_with_their_ways_up_and_total_costs_four() throws Exception {
        var query =
                "query ($first: Int) { divisions(parent: \"150124\", level: VILLAGE, first: $first) {"
                        + " totalCount nodes { name parent { name parent { name } } path { name } } } }";
        // One more to see that the parent exists, one for the total.
        assertEquals(4, statements(query, Map.of("first", 1)));
        assertEquals(4, statements(query, Map.of("first", 100)));
    }

    @Test
    void a_search_costs_no_more_than_a_list_whatever_it_looks_for() throws Exception {
        var query =
                "query ($search: String) { divisions(parent: \"150124\", search: $search, first: 100) {"
                        + " totalCount nodes { name path { name } } } }";
        for (var search : new String[] {"村", "昆新", "村民委员会", "kxsq", "c", "150124100", "没有"}) {
            assertEquals(
                    search.equals("没有") ? 3 : 4,
                    statements(query, Map.of("search", search)),
                    search);
        }
    }

    @Test
    void a_total_that_was_not_asked_for_is_not_counted() throws Exception {
        var query = "{ divisions { nodes { name } pageInfo { hasNextPage } } }";
        assertEquals(2, statements(query, Map.of()));
    }

    @Test
    void a_community_with_all_it_holds_costs_four() throws Exception {
        var query =
                "query ($code: String!) { community(code: $code) { name division { name path { name } }"
                        + " grids { name community { name } }"
                        + " buildings { name units grid { name community { code } } } } }";
        assertEquals(4, statements(query, Map.of("code", "150124100011")));
        assertEquals(4, statements(query, Map.of("code", "150125100017")));
        // A village without grids costs no less: nothing hides behind an empty list.
        assertEquals(4, statements(query, Map.of("code", "150124100200")));
    }

    @Test
    void references_that_lead_back_to_the_community_are_read_in_one_batch() throws Exception {
        var query =
                "query ($code: String!) { community(code: $code) {"
                        + " buildings { grid { community { grids { name } } } } } }";
        assertEquals(3, statements(query, Map.of("code", "150124100010")));
        assertEquals(3, statements(query, Map.of("code", "150125100017")));
    }

    @Test
    void many_at_once_never_wait_for_a_connection_that_another_field_holds() throws Exception {
        var query =
                "{ community(code: \"150125100017\") { division { path { name } } grids { name }"
                        + " buildings { grid { community { buildings { name } } } } } }";
        var start = new CountDownLatch(1);
        var clients = Executors.newFixedThreadPool(MORE_THAN_CONNECTIONS);
        try {
            var asked =
                    Stream.generate(() -> clients.submit(() -> askAfter(start, query)))
                            .limit(MORE_THAN_CONNECTIONS)
                            .toList();
            start.countDown();
            for (var one : asked) {
                one.get(1, TimeUnit.MINUTES).body("errors", nullValue());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static ValidatableResponse askAfter(CountDownLatch start, String query)
            throws InterruptedException {
        start.await();
        return ask(query, Map.of());
    }

    @Test
    void the_picker_needs_no_login() {
        ask(
                        "{ community(code: \"150124100011\") { name grids { name } buildings { name units } } }",
                        Map.of())
                .body("data.community.name", is("昆新社区"))
                .body("data.community.grids", hasSize(3))
                .body("data.community.buildings.units", everyItem(not(nullValue())));
    }

    @Test
    void an_unknown_division_is_null_and_a_forged_cursor_a_typed_error() {
        ask("{ division(code: \"999999\") { name } }", Map.of()).body("data.division", nullValue());
        ask("{ divisions(after: \"forged\") { nodes { name } } }", Map.of())
                .body("errors[0].extensions.code", is("CURSOR_INVALID"));
    }

    private static int statements(String query, Map<String, Object> variables) throws Exception {
        var response = new AtomicReference<ValidatableResponse>();
        var sent = Statements.during(() -> response.set(ask(query, variables)));
        response.get().body("errors", nullValue());
        return sent.size();
    }

    private static ValidatableResponse ask(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200);
    }
}
