package org.xiaoshao.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Documents and variables that are made to cost, each with its one answer. */
@QuarkusTest
@WithTestResource(StackResource.class)
class HostileRequestsTest {

    private static final GraphQlClient NOBODY = GraphQlClient.nobody();

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("depth 17", nested(17), "TOO_DEEP"),
                Arguments.of("depth 50", nested(50), "TOO_DEEP"),
                Arguments.of("depth 500", nested(500), "DOCUMENT_UNREADABLE"),
                Arguments.of("depth through fragments", fragmentChain(45, "F"), "TOO_DEEP"),
                Arguments.of(
                        "depth through fragments named __schema",
                        fragmentChain(45, "__schema"),
                        "TOO_DEEP"),
                Arguments.of(
                        "circular fragments",
                        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
                        "FRAGMENTS_CIRCULAR"),
                Arguments.of(
                        "fragments that double at each step", doubling(40), "TOO_MANY_SELECTIONS"),
                Arguments.of("1,000 aliases", aliases(1_000), "TOO_MANY_ALIASES"),
                Arguments.of(
                        "51 aliases below one field",
                        "{ me { " + repeat(51, i -> "a" + i + ": name ") + "} }",
                        "TOO_MANY_ALIASES"),
                Arguments.of(
                        "501 duplicate fields",
                        "{ " + repeat(501, i -> "__typename ") + "}",
                        "TOO_MANY_SELECTIONS"),
                Arguments.of(
                        "21 things at once",
                        "{ " + repeat(21, i -> "me { name } ") + "}",
                        "TOO_MANY_ROOT_FIELDS"),
                Arguments.of(
                        "51 directives",
                        "{ __typename " + repeat(51, i -> "@include(if: true) ") + "}",
                        "TOO_MANY_DIRECTIVES"),
                Arguments.of(
                        "10,000 directives",
                        "{ __typename " + repeat(10_000, i -> "@a ") + "}",
                        "DOCUMENT_UNREADABLE"),
                Arguments.of(
                        "51 definitions",
                        repeat(51, i -> "query Q" + i + " { __typename } "),
                        "TOO_MANY_DEFINITIONS"),
                Arguments.of(
                        "15,001 tokens",
                        "{ " + repeat(15_001, i -> "a ") + "}",
                        "DOCUMENT_UNREADABLE"),
                Arguments.of(
                        "200,001 blanks", " ".repeat(200_001) + "{ me { name } }", "JSON_INVALID"),
                Arguments.of(
                        "49,000 blanks",
                        " ".repeat(49_000) + "{ me { name } }",
                        "DOCUMENT_UNREADABLE"),
                Arguments.of(
                        "a number without end",
                        "{ divisions(first: 1e999999999) { totalCount } }",
                        "DOCUMENT_INVALID"),
                Arguments.of(
                        "an unknown operation",
                        "query A { __typename } query B { __typename }",
                        "OPERATION_UNKNOWN"),
                Arguments.of(
                        "no operation", "fragment A on Query { __typename }", "DOCUMENT_INVALID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_document_made_to_cost_is_refused_before_it_runs(
            String name, String document, String code) {
        var answer = NOBODY.send(document, Map.of());
        assertEquals(code, answer.errorCode(), answer::body);
        assertTellsNothing(answer, document);
    }

    @Test
    void eleven_fields_deep_is_nothing_unusual() {
        var document =
                "{ division(code: \"150124\") "
                        + "{ parent ".repeat(9)
                        + "{ name }"
                        + " }".repeat(9)
                        + " }";
        NOBODY.send(document, Map.of()).ok();
    }

    @Test
    void an_introspection_in_circles_is_refused_even_to_those_who_may_read_the_schema() {
        var document =
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }";
        assertEquals(
                "INTROSPECTION_CIRCULAR",
                GraphQlClient.as("admin").send(document, Map.of()).errorCode());
    }

    @Test
    void large_pages_many_times_over_are_refused_by_their_cost_also_from_a_variable() {
        var page = "whistles(first: $n) { nodes { " + repeat(40, i -> "number ") + "} }";
        var document = "query Q($n: Int) { " + repeat(8, i -> "w" + i + ": " + page + " ") + "}";
        var worker = GraphQlClient.as("worker");
        assertEquals("TOO_COSTLY", worker.send(document, Map.of("n", 100)).errorCode());
        assertEquals(
                "TOO_COSTLY", worker.send(document, Map.of("n", Integer.MAX_VALUE)).errorCode());
        worker.send(document, Map.of("n", 1)).ok();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void a_page_size_out_of_range_has_a_typed_answer(int first) {
        var answer =
                NOBODY.send(
                        "query Q($n: Int) { divisions(first: $n) { totalCount } }",
                        Map.of("n", first));
        assertEquals("FIRST_OUT_OF_RANGE", answer.errorCode(), answer::body);
    }

    @Test
    void a_variable_of_a_wrong_type_is_refused_without_repeating_it() {
        for (var wrong :
                List.<Object>of(
                        "canary-value", 1.5, true, List.of(1), Map.of("a", 1), 1e300, 1L << 40)) {
            var answer =
                    NOBODY.send(
                            "query Q($n: Int) { divisions(first: $n) { totalCount } }",
                            Map.of("n", wrong));
            assertEquals("VARIABLE_INVALID", answer.errorCode(), answer::body);
            assertTellsNothing(answer, String.valueOf(wrong));
        }
    }

    @Test
    void deep_variables_are_refused() {
        Object deep = Map.of();
        for (int i = 0; i < 100; i++) {
            deep = Collections.singletonMap("a", deep);
        }
        var answer = NOBODY.send("{ __typename }", Map.of("n", deep));
        assertEquals(400, answer.status());
        assertEquals("JSON_INVALID", answer.errorCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "canary\u0000canary", "\ud800", "canary\udc00"})
    void text_that_cannot_be_stored_finds_nothing_and_breaks_nothing(String text) {
        for (var document :
                List.of(
                        "query Q($t: String!) { whistle(number: $t) { id } }",
                        "query Q($t: String!) { whistles(filter: { text: $t }) { totalCount } }",
                        "query Q($t: String!) { division(code: $t) { name } }",
                        "query Q($t: String!) { divisions(search: $t) { totalCount } }",
                        "query Q($t: String!) { whistleTrack(code: $t) { number } }",
                        "query Q($t: String!) { whistles(after: $t) { totalCount } }",
                        "query Q($t: ID!) { node(id: $t) { id } }")) {
            var answer = GraphQlClient.as("worker").send(document, Map.of("t", text));
            assertEquals(200, answer.status(), answer::body);
            assertFalse("INTERNAL".equals(answer.errorCode()), () -> document + answer.body());
            assertTellsNothing(answer, "canary");
        }
    }

    @Test
    void a_search_of_ten_thousand_characters_has_a_typed_answer() {
        var answer =
                GraphQlClient.as("worker")
                        .send(
                                "query Q($t: String) { whistles(filter: { text: $t }) { totalCount } }",
                                Map.of("t", "漏".repeat(10_000)));
        assertEquals("SEARCH_INVALID", answer.errorCode(), answer::body);
    }

    @Test
    void unknown_fields_get_neither_a_suggestion_nor_an_echo() {
        var answer = NOBODY.send("{ whistlez { canary } }", Map.of());
        assertEquals("DOCUMENT_INVALID", answer.errorCode());
        assertTellsNothing(answer, "whistlez");
        assertFalse(answer.body().contains("whistles"), answer::body);
    }

    @Test
    void many_ever_new_documents_leave_the_server_answering() {
        for (int i = 0; i < 300; i++) {
            NOBODY.send("query Q" + i + " { __typename }", Map.of()).ok();
        }
    }

    @Test
    void the_usual_introspection_of_tools_fits() {
        var usual = new HashMap<String, Object>();
        var answer = GraphQlClient.as("admin").send(GraphQlClient.document("introspection"), usual);
        answer.ok();
        assertNotNull(answer.data("__schema.queryType.name"));
    }

    @Test
    void the_schema_is_told_to_integrators_and_administrators_only() {
        for (var user : List.of("resident", "worker", "leader", "auditor")) {
            assertEquals(
                    "INTROSPECTION_FORBIDDEN",
                    GraphQlClient.as(user).ask("introspection").errorCode(),
                    user);
        }
        assertEquals("INTROSPECTION_FORBIDDEN", NOBODY.ask("introspection").errorCode());
        assertEquals(
                "INTROSPECTION_FORBIDDEN",
                NOBODY.send(
                                "{ ...F } fragment F on Query { ... on Query { __type(name: \"Me\") { name } } }",
                                Map.of())
                        .errorCode());
        GraphQlClient.as("integrator").ask("introspection").ok();
    }

    /** No class, no SQL, nothing of what was sent; always an id to find it again. */
    static void assertTellsNothing(Answer answer, String sent) {
        var body = answer.body();
        for (var word :
                List.of(
                        "org.xiaoshao",
                        "java.",
                        "graphql.",
                        "Exception",
                        "select ",
                        "SQL",
                        "Coercing")) {
            assertFalse(body.contains(word), () -> word + " in " + body);
        }
        if (sent.length() > 3) {
            assertFalse(body.contains(sent), body);
        }
        if (answer.errorCode() != null) {
            assertTrue(body.matches("(?s).*\"traceId\":\"[0-9a-f]{32}\".*"), body);
        }
    }

    private static String nested(int depth) {
        return "{ " + "parent { ".repeat(depth - 1) + "name" + " }".repeat(depth);
    }

    private static String fragmentChain(int length, String name) {
        var fragments =
                IntStream.range(0, length)
                        .mapToObj(
                                i ->
                                        "fragment %s%d on Division { parent { ...%s%d } } "
                                                .formatted(name, i, name, i + 1))
                        .collect(Collectors.joining());
        return "{ division(code: \"150124\") { ..."
                + name
                + "0 } } "
                + fragments
                + "fragment "
                + name
                + length
                + " on Division { name }";
    }

    private static String doubling(int steps) {
        var fragments =
                IntStream.range(0, steps)
                        .mapToObj(
                                i ->
                                        "fragment F%d on Query { ...F%d ...F%d } "
                                                .formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining());
        return "{ ...F0 } " + fragments + "fragment F" + steps + " on Query { __typename }";
    }

    private static String aliases(int count) {
        return "{ " + repeat(count, i -> "a" + i + ": __typename ") + "}";
    }

    private static String repeat(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }
}
