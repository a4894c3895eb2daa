package org.xiaoshao.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** The limits of visitors as the API answers them. */
@QuarkusTest
@TestProfile(VisitorLimitApiTest.Strict.class)
@WithTestResource(StackResource.class)
class VisitorLimitApiTest {

    /** As a server is set up. */
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("xiaoshao.visitor-leniency", "1");
        }
    }

    @Test
    void a_flood_without_login_is_stopped_whatever_address_it_claims_and_the_neighbour_is_not() {
        for (int i = 0; i < 8; i++) {
            assertNull(codeOfBlow("flooder", null, "10.0.0." + i));
        }
        assertEquals("TOO_MANY_REQUESTS", codeOfBlow("flooder", null, "10.9.9.9"));
        assertNull(codeOfBlow("neighbour", null, null));
        assertNull(codeOfBlow("flooder", DemoLogins.token("resident"), null));
    }

    @Test
    void whoever_guesses_at_link_codes_is_stopped_by_login_and_all_of_a_range_together() {
        for (int i = 0; i < 10; i++) {
            assertEquals(List.of("CODE_REFUSED"), guess("worker").ok().refusals("meLink"));
        }
        var stopped = guess("worker");
        assertEquals("TOO_MANY_REQUESTS", stopped.errorCode());
        assertNull(stopped.data("meLink"));
        // Who was refused by the login takes nothing from the range: 10 so far, 60 with these.
        for (var user : List.of("grid", "leader", "county", "auditor", "department")) {
            for (int i = 0; i < 10; i++) {
                assertEquals(List.of("CODE_REFUSED"), guess(user).ok().refusals("meLink"), user);
            }
        }
        assertEquals("TOO_MANY_REQUESTS", guess("secretary").errorCode());
    }

    private static Answer guess(String user) {
        return GraphQlClient.as(user)
                .ask("meLink", Map.of("input", Map.of("code", "2222-2222-2222")));
    }

    private static String codeOfBlow(String device, String token, String claimedAddress) {
        var input =
                Map.of(
                        "kind", "SAFETY",
                        "description", "消防通道被杂物堵塞",
                        "place", Map.of("community", "150124100011"));
        var request =
                given().contentType("application/json")
                        .header("Xiaoshao-Device", device)
                        .body(
                                Map.of(
                                        "query",
                                        "mutation ($input: WhistleBlowInput!) { whistleBlow(input: $input) { whistle { id } } }",
                                        "variables",
                                        Map.of("input", input)));
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (claimedAddress != null) {
            request.header("X-Forwarded-For", claimedAddress);
        }
        return request.post("/graphql").path("errors[0].extensions.code");
    }
}
