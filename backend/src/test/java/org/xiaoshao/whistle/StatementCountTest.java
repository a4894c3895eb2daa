package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** A list costs a number of statements that its rows do not change. */
@QuarkusTest
@WithTestResource(StackResource.class)
class StatementCountTest {

    private static final int ROWS = 20;

    private static int made;

    @BeforeEach
    void twenty_whistles_with_orders() {
        for (; made < ROWS; made++) {
            Loop.inKunxin().to(WhistleState.DISPATCHED);
        }
    }

    private static int cost(String user, String query, int first) throws Exception {
        var client = GraphQlClient.as(user);
        client.send(query, Map.of("first", first)).ok();
        return Statements.during(() -> client.send(query, Map.of("first", first)).ok()).size();
    }

    private static void assertCosts(int statements, String user, String query) throws Exception {
        assertEquals(statements, cost(user, query, 1), "1 row");
        assertEquals(statements, cost(user, query, ROWS), ROWS + " rows");
    }

    @Test
    void the_nested_page_with_three_references_and_recent_events_costs_two() throws Exception {
        assertCosts(
                2,
                "worker",
                """
                query ($first: Int) { whistles(first: $first) { nodes {
                  number title state community { code name } grid { name } lead { name }
                  recentEvents { type at actor text } } pageInfo { hasNextPage endCursor } } }""");
    }

    @Test
    void a_page_of_rows_alone_costs_one_and_its_total_another() throws Exception {
        assertCosts(
                1,
                "worker",
                "query ($first: Int) { whistles(first: $first) { nodes { number matter { code } } } }");
        assertCosts(
                2,
                "worker",
                "query ($first: Int) { whistles(first: $first) { totalCount nodes { number } } }");
    }

    @Test
    void a_page_with_all_parts_costs_eighteen() throws Exception {
        // Rows, events, recent events, orders, deadlines, the calendar, pauses and warnings
        // that explain them, evaluations, evidence, returns, other whistles, four for the actions,
        // links, rating links.
        assertCosts(
                18,
                "worker",
                """
                query ($first: Int) { whistles(first: $first) { nodes {
                  number events { type } recentEvents { type } orders { state organisation { name } }
                  deadlines { state explanation { days { countedSeconds } } } evaluations { solved } evidence { url } availableActions { available refusals }
                  returnOrders { ruling } parts { number } outcome chainIntact ratingToken } } }""");
    }

    @Test
    void an_inbox_costs_one_and_its_whistles_nineteen_whatever_their_number() throws Exception {
        assertCosts(
                1,
                "department",
                "query ($first: Int) { orders(first: $first) { nodes { state organisation { name } } } }");
        // The orders; then each whistle with all its parts, since a batched field is not told which
        // of them are wanted.
        assertCosts(
                19,
                "department",
                "query ($first: Int) { orders(first: $first) { nodes { state whistle { number title } } } }");
    }
}
