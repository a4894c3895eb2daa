package org.xiaoshao.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.local.DemoLogin;
import org.xiaoshao.local.LocalStack;
import org.xiaoshao.organisation.graphql.OrganisationApi;
import org.xiaoshao.organisation.internal.DutyListReaders;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Who may ask for organisations and duty lists, with real tokens, and what the answer costs. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OrganisationAccessTest {

    private static final String ORGANISATIONS =
            "query ($first: Int) { organisations(first: $first) { nodes { name type division { name } } } }";
    private static final String MATTERS =
            "query ($first: Int) { matters(first: $first) {"
                    + " nodes { code title lead { name division { name } } } } }";
    private static final String NODE =
            "{ node(id: \"00000000-0000-4000-b003-024000000034\") { id ... on Organisation { name } } }";

    @Test
    void the_roles_in_the_annotation_are_those_of_the_policy() {
        var annotated = OrganisationApi.class.getAnnotation(RolesAllowed.class).value();
        assertEquals(
                DutyListReaders.ROLES.stream().map(Role::realmName).collect(Collectors.toSet()),
                Arrays.stream(annotated).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "department", "steward", "leader", "admin"})
    void staff_are_answered(String user) {
        ask(user, ORGANISATIONS, Map.of("first", 2))
                .body("errors", nullValue())
                .body("data.organisations.nodes", hasSize(2));
        ask(user, NODE, Map.of()).body("data.node.name", is("惠民物业"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "volunteer", "unit", ""})
    void others_are_refused_and_find_no_node(String user) {
        ask(user, ORGANISATIONS, Map.of())
                .body("errors", not(nullValue()))
                .body("data", nullValue());
        ask(user, MATTERS, Map.of()).body("errors", not(nullValue())).body("data", nullValue());
        ask(user, NODE, Map.of()).body("errors", nullValue()).body("data.node", nullValue());
    }

    @Test
    void a_page_costs_one_statement_and_one_for_all_divisions() throws Exception {
        assertEquals(2, statements(ORGANISATIONS, 2));
        assertEquals(2, statements(ORGANISATIONS, 100));
        assertEquals(2, statements(MATTERS, 2));
        assertEquals(2, statements(MATTERS, 100));
    }

    private static int statements(String query, int first) throws Exception {
        var token = token("worker");
        var response = new AtomicReference<ValidatableResponse>();
        var sent =
                Statements.during(
                        () -> response.set(askWith(token, query, Map.of("first", first))));
        response.get().body("errors", nullValue());
        return sent.size();
    }

    private static ValidatableResponse ask(
            String user, String query, Map<String, Object> variables) {
        return askWith(user.isEmpty() ? null : token(user), query, variables);
    }

    private static ValidatableResponse askWith(
            String token, String query, Map<String, Object> variables) {
        var request = given().contentType("application/json");
        if (token != null) {
            request.auth().oauth2(token);
        }
        return request.body(Map.of("query", query, "variables", variables)).post("/graphql").then();
    }

    private static String token(String user) {
        return DemoLogin.accessToken(LocalStack.shared().get("OIDC_ISSUER"), user);
    }
}
