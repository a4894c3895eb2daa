package org.xiaoshao.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/**
 * Which tokens open the API: those that the realm signed for it, for a while. Everything else is
 * refused as a whole, so that a forged token is never taken for no token.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class TokenTest {

    private static final String LIST = "{ whistles { totalCount } }";

    @Test
    void a_genuine_token_is_answered() {
        var me = GraphQlClient.withToken(genuine()).ask("me").ok();
        assertEquals(List.of("COMMUNITY_WORKER"), me.list("me.roles"));
        assertNotNull(
                GraphQlClient.withToken(genuine()).send(LIST, Map.of()).ok().data("whistles"));
    }

    @Test
    void no_token_is_told_in_the_words_of_graphql() {
        var answer = GraphQlClient.nobody().send(LIST, Map.of());
        assertEquals(200, answer.status());
        assertEquals("UNAUTHENTICATED", answer.errorCode(), answer::body);
    }

    @Test
    void an_expired_token_is_refused() {
        assertRefused(DemoLogins.expiredToken("worker"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void a_token_that_says_it_needs_no_signature_is_refused(String algorithm) {
        assertRefused(Forgery.of(genuine()).header("alg", algorithm).unsigned());
        assertRefused(Forgery.of(genuine()).header("alg", algorithm).withOldSignature());
        assertRefused(Forgery.of(genuine()).unsigned());
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused()
            throws GeneralSecurityException {
        var key = KeycloakRealm.publicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----";
        for (var secret :
                List.of(
                        key.getBytes(StandardCharsets.UTF_8),
                        pem.getBytes(StandardCharsets.UTF_8),
                        (pem + "\n").getBytes(StandardCharsets.UTF_8),
                        Base64.getDecoder().decode(key))) {
            assertRefused(Forgery.of(genuine()).header("alg", "HS256").signedWithSecret(secret));
        }
    }

    @Test
    void a_token_signed_with_a_key_of_its_own_is_refused() throws GeneralSecurityException {
        var own = keys();
        var published = (RSAPublicKey) own.getPublic();
        var jwk =
                Map.of(
                        "kty",
                        "RSA",
                        "kid",
                        "own",
                        "n",
                        base64(published.getModulus().toByteArray()),
                        "e",
                        base64(published.getPublicExponent().toByteArray()));
        assertRefused(Forgery.of(genuine()).signedWith(own.getPrivate()));
        assertRefused(Forgery.of(genuine()).header("kid", "own").signedWith(own.getPrivate()));
        assertRefused(
                Forgery.of(genuine())
                        .header("kid", "own")
                        .header("jwk", jwk)
                        .signedWith(own.getPrivate()));
        assertRefused(
                Forgery.of(genuine())
                        .header("kid", "own")
                        .header("jku", "http://localhost:1/keys")
                        .signedWith(own.getPrivate()));
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        var roles = Map.of("roles", List.of("community-worker", "administrator"));
        assertRefused(Forgery.of(genuine()).claim("realm_access", roles).withOldSignature());
        assertRefused(
                Forgery.of(genuine())
                        .claim("sub", "00000000-0000-4000-a000-000000000011")
                        .withOldSignature());
        var later = Clock.systemUTC().instant().getEpochSecond() + 86_400;
        assertRefused(
                Forgery.of(DemoLogins.expiredToken("worker"))
                        .claim("exp", later)
                        .withOldSignature());
    }

    @Test
    void a_token_of_another_realm_is_refused() {
        assertRefused(KeycloakRealm.masterToken());
    }

    /** The realm switches it off: its tokens would carry roles but not our audience. */
    @Test
    void the_console_client_that_keycloak_brings_gives_nobody_a_token() {
        KeycloakRealm.login("admin-cli", "worker").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token", "refresh_token"})
    void a_token_of_another_use_is_refused(String kind) {
        String token =
                KeycloakRealm.login("xiaoshao-cli", "worker")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path(kind);
        assertRefused(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "a.b.c",
                "..",
                "a..c",
                ".b.",
                "a.b.",
                "a.b.c.d",
                "e30.e30.e30",
                "a b"
            })
    void what_is_no_token_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void a_disabled_user_gets_no_further_token_and_keeps_the_old_one_for_minutes_only() {
        var name = "leaver-" + UUID.randomUUID();
        var id = KeycloakRealm.createUser(name, "community-worker");
        try {
            var tokens = KeycloakRealm.login("xiaoshao-cli", name).then().statusCode(200).extract();
            KeycloakRealm.disable(id);
            assertEquals(400, KeycloakRealm.login("xiaoshao-cli", name).statusCode());
            assertEquals(
                    400,
                    KeycloakRealm.refresh("xiaoshao-cli", tokens.path("refresh_token"))
                            .statusCode());
            assertTrue((int) tokens.path("expires_in") <= 300);
        } finally {
            KeycloakRealm.delete(id);
        }
    }

    @Test
    void a_refusal_can_be_read_by_the_web_app() {
        for (var token : List.of("..", "a.b.c")) {
            var answer =
                    given().header("Origin", "http://localhost:5173")
                            .contentType("application/json")
                            .auth()
                            .oauth2(token)
                            .body(Map.of("query", LIST))
                            .post("/graphql");
            assertEquals(401, answer.statusCode());
            assertEquals(
                    "http://localhost:5173", answer.header("Access-Control-Allow-Origin"), token);
        }
    }

    /** Refused as a whole and in the shape of GraphQL, without a word of what was wrong with it. */
    private static void assertRefused(String token) {
        for (var query : List.of(LIST, "{ me { name } }", "{ division(code: \"15\") { name } }")) {
            var answer = GraphQlClient.withToken(token).send(query, Map.of());
            assertEquals(401, answer.status(), query);
            assertEquals("UNAUTHENTICATED", answer.errorCode(), answer::body);
            assertFalse(answer.body().contains("\"data\""), answer::body);
            assertEquals(
                    "The token is not valid or no longer valid.",
                    answer.response().jsonPath().getString("errors[0].message"));
        }
    }

    private static String genuine() {
        return DemoLogins.token("worker");
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
