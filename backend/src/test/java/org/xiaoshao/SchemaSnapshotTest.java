package org.xiaoshao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.StackResource;

/**
 * The schema is a published contract: it changes only together with the committed text, says what
 * each of its parts means, and keeps its habits. Run with {@code -Dschema.update=true} to accept a
 * change.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class SchemaSnapshotTest {

    private static final Path COMMITTED = Path.of("schema.graphql");

    @Inject GraphQLSchema schema;

    @Test
    void the_committed_schema_is_the_printed_one_byte_for_byte() throws IOException {
        var printed =
                RestAssured.given()
                        .auth()
                        .oauth2(DemoLogins.token("admin"))
                        .get("/graphql/schema.graphql")
                        .then()
                        .statusCode(200)
                        .extract();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, printed.asString());
        }
        assertEquals(Files.readString(COMMITTED), printed.asString());
    }

    @Test
    void every_part_of_the_schema_says_what_it_means() {
        var silent = new ArrayList<String>();
        for (var type : types()) {
            note(silent, "", type);
            parts(type).forEach(part -> note(silent, type.getName() + ".", part));
            fields(type)
                    .forEach(
                            field ->
                                    field.getArguments()
                                            .forEach(
                                                    argument ->
                                                            note(
                                                                    silent,
                                                                    nameOf(type, field) + ".",
                                                                    argument)));
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void no_name_speaks_of_how_it_is_made() {
        var technical = "(?i).*(Entity|View|Dto|Impl|Bean|Record)$";
        var names = types().stream().map(GraphQLNamedType::getName);
        assertEquals(List.of(), names.filter(name -> name.matches(technical)).toList());
    }

    @Test
    void every_mutation_takes_an_input_with_an_idempotency_key_and_the_version_it_changes() {
        var wrong = new ArrayList<String>();
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            var name = capital(mutation.getName());
            var makes = mutation.getArgument("id") == null;
            wrong.addAll(
                    differences(
                            mutation.getName(),
                            makes
                                    ? List.of("input: " + name + "Input!")
                                    : List.of("id: ID!", "input: " + name + "Input!"),
                            mutation.getArguments().stream().map(SchemaSnapshotTest::text)));
            var input = (GraphQLInputObjectType) schema.getType(name + "Input");
            var bookkeeping =
                    input.getFields().stream()
                            .filter(
                                    f ->
                                            List.of("expectedVersion", "idempotencyKey")
                                                    .contains(f.getName()))
                            .map(f -> f.getName() + ": " + type(f.getType()));
            wrong.addAll(
                    differences(
                            input.getName(),
                            makes || ActHabitsTest.WITHOUT_VERSION.containsKey(mutation.getName())
                                    ? List.of("idempotencyKey: String")
                                    : List.of("expectedVersion: Int!", "idempotencyKey: String"),
                            bookkeeping));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_mutation_answers_a_payload_with_typed_reasons_of_its_own() {
        var wrong = new ArrayList<String>();
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            var name = capital(mutation.getName());
            wrong.addAll(
                    differences(
                            mutation.getName(),
                            List.of(name + "Payload!"),
                            Stream.of(type(mutation.getType()))));
            var payload = (GraphQLObjectType) schema.getType(name + "Payload");
            wrong.addAll(
                    differences(
                            payload.getName() + ".errors",
                            List.of("[" + name + "Error!]!"),
                            Stream.of(type(payload.getField("errors").getType()))));
            var error = (GraphQLObjectType) schema.getType(name + "Error");
            wrong.addAll(
                    differences(
                            error.getName(),
                            List.of(name + "ErrorCode!", "String", "String!"),
                            Stream.of("code", "field", "message")
                                    .map(field -> type(error.getField(field).getType()))));
        }
        assertEquals(List.of(), wrong);
    }

    /** Lists at the root that are no connection, and why. */
    private static final Map<String, String> PLAIN_AT_THE_ROOT =
            Map.of(
                    "Query.brands", "A community has a handful; a filter offers all of them.",
                    "Query.metrics", "Definitions of ours, as many as an enum has values.");

    @Test
    void a_list_is_a_connection_or_plain_and_without_arguments() {
        var wrong = new ArrayList<String>();
        for (var type : types()) {
            for (var field : fields(type).toList()) {
                var printed = type(field.getType());
                var plainList =
                        printed.startsWith("[")
                                && !PLAIN_AT_THE_ROOT.containsKey(nameOf(type, field));
                var paged =
                        field.getArgument("first") != null || field.getArgument("after") != null;
                if (plainList && (!field.getArguments().isEmpty() || !printed.endsWith("!]!"))
                        || plainList && type == schema.getQueryType()
                        || paged != printed.endsWith("Connection!")
                                && type != schema.getSubscriptionType()) {
                    wrong.add(nameOf(type, field) + ": " + printed);
                }
            }
            if (type.getName().endsWith("Connection")) {
                wrong.addAll(
                        differences(
                                type.getName(),
                                List.of("nodes", "edges", "pageInfo", "totalCount"),
                                fields(type).map(GraphQLFieldDefinition::getName)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** All types but those of the introspection and the scalars that GraphQL itself has. */
    private List<GraphQLNamedType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .toList();
    }

    private static Stream<GraphQLFieldDefinition> fields(GraphQLNamedType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                : Stream.empty();
    }

    private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
        if (type instanceof GraphQLEnumType values) {
            return values.getValues().stream();
        }
        return type instanceof GraphQLInputObjectType input
                ? input.getFields().stream()
                : fields(type);
    }

    private static void note(List<String> silent, String owner, GraphQLNamedSchemaElement element) {
        var description = element.getDescription();
        if (description == null || description.isBlank()) {
            silent.add(owner + element.getName());
        }
    }

    private static List<String> differences(
            String where, List<String> wanted, Stream<String> found) {
        var present = found.toList();
        return present.equals(wanted) ? List.of() : List.of(where + " has " + present);
    }

    private static String text(GraphQLArgument argument) {
        return argument.getName() + ": " + type(argument.getType());
    }

    private static String type(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    private static String nameOf(GraphQLNamedType type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
