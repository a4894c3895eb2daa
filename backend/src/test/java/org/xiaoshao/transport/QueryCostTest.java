package org.xiaoshao.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What documents weigh, on the syntax alone. */
class QueryCostTest {

    private static final long TOO_MUCH = QueryCost.MOST + 1;

    @Test
    void pages_of_pages_multiply() {
        assertEquals(
                TOO_MUCH,
                cost("{ a(first: 100) { b(first: 100) { c(first: 100) { d } } } }", Map.of()));
        assertEquals(
                1 + 100 * (1 + 100), cost("{ a(first: 100) { b(first: 100) { c } } }", Map.of()));
    }

    @Test
    void a_page_out_of_range_weighs_as_much_as_the_largest_or_smallest() {
        assertEquals(101, cost("{ a(first: 2147483648) { b } }", Map.of()));
        assertEquals(2, cost("{ a(first: -1) { b } }", Map.of()));
        assertEquals(2, cost("{ a(first: 0) { b } }", Map.of()));
    }

    @Test
    void a_size_comes_from_the_variable_then_its_default_then_the_servers() {
        var document = "query Q($n: Int = 7) { a(first: $n) { b } }";
        assertEquals(1 + 3, cost(document, Map.of("n", 3)));
        assertEquals(1 + 7, cost(document, Map.of()));
        var none = new HashMap<String, Object>();
        none.put("n", null);
        assertEquals(1 + 20, cost("query Q($n: Int) { a(first: $n) { b } }", none));
        assertEquals(1 + 20, cost("query Q($n: Int) { a(first: $n) { b } }", Map.of("n", "x")));
    }

    @Test
    void fragments_weigh_where_they_are_spread() {
        assertEquals(
                3 + 3,
                cost(
                        "{ a { ...F } b: a { ...F } } fragment F on T { ... on T { c d } }",
                        Map.of()));
    }

    private static long cost(String text, Map<String, Object> variables) {
        var document = Parser.parse(text);
        var operation = document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return QueryCost.of(document, operation, variables);
    }
}
