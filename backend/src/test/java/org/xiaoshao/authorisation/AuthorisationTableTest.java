package org.xiaoshao.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/**
 * Every operation, asked by every role about its own, a neighbouring and a foreign place, answers
 * what the reviewed table says.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class AuthorisationTableTest {

    private static final AuthorisationTable TABLE = AuthorisationTable.read();

    private static Surroundings surroundings;
    private static Probes probes;
    private static Map<String, Object> versions;

    @Inject GraphQLSchema schema;

    static List<String> operations() {
        return TABLE.wantedOperations();
    }

    @AfterAll
    static void letGo() {
        surroundings = null;
        probes = null;
    }

    @Test
    void every_operation_of_the_schema_stands_in_the_table_and_no_other() {
        var ofTheSchema = new TreeSet<String>();
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .forEach(root -> ofTheSchema.addAll(fieldsOf(root)));
        var ofTheTable = new TreeSet<String>();
        for (var operation : TABLE.operations()) {
            var field = operation.replaceFirst("\\(.*", "");
            if (field.matches("(Query|Mutation|Subscription)\\..*")) {
                ofTheTable.add(field);
            } else {
                var parts = field.split("\\.");
                assertNotNull(schema.getObjectType(parts[0]).getField(parts[1]), operation);
            }
        }
        assertEquals(ofTheSchema, ofTheTable);
    }

    @Test
    void every_operation_of_the_table_has_an_answer_for_every_caller_and_is_tried() {
        for (var operation : TABLE.operations()) {
            assertEquals(List.of(), TABLE.strayCallers(operation), operation);
        }
        assertEquals(new TreeSet<>(TABLE.operations()), new TreeSet<>(probes().operations()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_answers_each_caller_in_each_scope_as_the_table_says(String operation) {
        var wrong = new ArrayList<String>();
        for (var caller : AuthorisationTable.CALLERS) {
            for (var scope : Scope.values()) {
                var expected = TABLE.expected(operation, caller, scope);
                var answer =
                        probes().send(
                                        operation,
                                        new Probes.Try(
                                                client(caller),
                                                caller,
                                                scope,
                                                expected.equals("ALLOWED")));
                if (!answer.equals(expected)) {
                    wrong.add(caller + " " + scope + ": " + answer + " instead of " + expected);
                }
            }
        }
        assertEquals(List.of(), wrong);
        if (operation.startsWith("Mutation.")) {
            assertEquals(versions, surroundings.versions(), "Trying it changed something.");
        }
    }

    private static List<String> fieldsOf(GraphQLObjectType root) {
        return root.getFieldDefinitions().stream()
                .map(field -> root.getName() + "." + field.getName())
                .toList();
    }

    private static GraphQlClient client(String caller) {
        return caller.equals("nobody") ? GraphQlClient.nobody() : GraphQlClient.as(caller);
    }

    /** Made by the first test that needs it: only then is there a server to talk to. */
    private static Probes probes() {
        if (probes == null) {
            surroundings = new Surroundings();
            versions = surroundings.versions();
            probes = new Probes(surroundings);
        }
        return probes;
    }
}
