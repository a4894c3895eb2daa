package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
    void twenty_whistles_with_orders_and_supervisions() {
        for (; made < ROWS; made++) {
            var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
            var order = Map.of("issue", "两天没有签收", "demand", "今天到场");
            assertEquals(
                    List.of(),
                    one.attempt("leader", "supervisionOpen", order).refusals("supervisionOpen"));
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
    void the_nested_page_with_three_references_and_recent_events_costs_one() throws Exception {
        assertCosts(
                1,
                "worker",
                """
                query ($first: Int) { whistles(first: $first) { nodes {
                  number title state community { code name } grid { name } lead { name }
                  recentEvents { sequence type at from to actorRole } }
                  pageInfo { hasNextPage endCursor } } }""");
    }

    @Test
    void the_nested_page_with_what_was_said_costs_two() throws Exception {
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
    void a_page_with_all_parts_costs_nineteen() throws Exception {
        // Rows with recent events, events, orders, deadlines, the calendar, pauses and warnings
        // that explain them, evaluations, evidence, returns, other whistles, four for the actions,
        // links, rating links, supervisions, and the calendar again for those.
        assertCosts(
                19,
                "worker",
                """
                query ($first: Int) { whistles(first: $first) { nodes {
                  number events { type } recentEvents { type } orders { state organisation { name } }
                  deadlines { state explanation { days { countedSeconds } } } evaluations { solved } evidence { url } availableActions { available refusals }
                  returnOrders { ruling } supervisions { state } parts { number } outcome chainIntact ratingToken } } }""");
    }

    @Test
    void an_inbox_costs_one_and_its_whistles_twenty_one_whatever_their_number() throws Exception {
        assertCosts(
                1,
                "department",
                "query ($first: Int) { orders(first: $first) { nodes { state organisation { name } } } }");
        // The orders; then each whistle with all its parts, since a batched field is not told which
        // of them are wanted.
        assertCosts(
                21,
                "department",
                "query ($first: Int) { orders(first: $first) { nodes { state whistle { number title } } } }");
    }

    @Test
    void a_page_of_supervisions_costs_two_and_its_total_and_counts_one_each() throws Exception {
        // The rows, and the calendar that explains their dates.
        assertCosts(
                2,
                "leader",
                """
                query ($first: Int) { supervisions(first: $first) { nodes {
                  state issue demand whistle { number } organisation { name } explanation { days { countedSeconds } }
                  availableActions { available } } } }""");
        assertCosts(
                4,
                "leader",
                "query ($first: Int) { supervisions(first: $first) { totalCount nodes { state } } supervisionCounts { open } }");
    }

    @Test
    void a_page_of_what_waits_for_a_ruling_costs_one() throws Exception {
        assertCosts(
                1,
                "leader",
                "query ($first: Int) { rulings(first: $first) { nodes { kind organisation { name } } } }");
    }
}
