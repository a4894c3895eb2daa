package org.xiaoshao.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.testing.DemoLogins;

/** The realm of this test run, asked for more than access tokens of demo users. */
public final class KeycloakRealm {

    private static final String ISSUER = DemoLogins.issuer();
    private static final String SERVER = ISSUER.substring(0, ISSUER.indexOf("/realms/"));

    private KeycloakRealm() {}

    /** What the token endpoint answers to a demo password. */
    static Response login(String client, String user) {
        var form =
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", "demo",
                        "scope", "openid");
        return token(ISSUER, form);
    }

    public static Response refresh(String client, String refreshToken) {
        return token(
                ISSUER,
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", client,
                        "refresh_token", refreshToken));
    }

    /** The administrator of the local Keycloak, in the realm that administers it. */
    static String masterToken() {
        var form =
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", "admin");
        return token(SERVER + "/realms/master", form)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** The public half of the key that signs this realm's tokens, as the realm shows it. */
    static String publicKey() {
        return given().get(ISSUER).then().statusCode(200).extract().path("public_key");
    }

    /** A new user with a demo password and that role; the id in Keycloak. */
    static String createUser(String name, String role) {
        var user = new HashMap<String, Object>();
        user.put("username", name);
        user.put("enabled", true);
        user.put("firstName", "试");
        user.put("lastName", "用");
        user.put("email", name + "@example.invalid");
        user.put("emailVerified", true);
        user.put(
                "credentials",
                List.of(Map.of("type", "password", "value", "demo", "temporary", false)));
        var location =
                administration()
                        .body(user)
                        .post("/users")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        var id = location.substring(location.lastIndexOf('/') + 1);
        Map<String, Object> found =
                administration().get("/roles/" + role).then().statusCode(200).extract().path("");
        administration()
                .body(List.of(found))
                .post("/users/" + id + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return id;
    }

    /** What the token endpoint answers to that password. */
    public static Response login(String user, String password, String client) {
        return token(
                ISSUER,
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", password,
                        "scope", "openid"));
    }

    /** As if the person had changed their one-time password at their first login. */
    public static void passwordChanged(String id, String password) {
        administration()
                .body(Map.of("type", "password", "value", password, "temporary", false))
                .put("/users/" + id + "/reset-password")
                .then()
                .statusCode(204);
        administration().body(Map.of("requiredActions", List.of())).put("/users/" + id);
    }

    /** The ids of the users of that beginning, with what Keycloak keeps of them. */
    public static List<Map<String, Object>> users(String beginning) {
        return administration()
                .get("/users?briefRepresentation=false&max=100&username=" + beginning)
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    /** The realm roles of that user that are ours, in order. */
    public static List<String> roles(String id) {
        List<String> names =
                administration()
                        .get("/users/" + id + "/role-mappings/realm")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("name");
        return names.stream().filter(name -> !name.startsWith("default-")).sorted().toList();
    }

    /** A user as a hand in Keycloak's console makes them, with those attributes. */
    public static String createPlain(String name, Map<String, ?> attributes) {
        var user = new HashMap<String, Object>();
        user.put("username", name);
        user.put("enabled", false);
        user.put("firstName", "试");
        user.put("lastName", "用");
        user.put("attributes", attributes);
        var location =
                administration()
                        .body(user)
                        .post("/users")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Gives that user attributes, and disables them, as a draft is. */
    public static void mark(String id, Map<String, ?> attributes) {
        Map<String, Object> user = administration().get("/users/" + id).then().extract().path("");
        var marked = new HashMap<>(user);
        marked.put("attributes", attributes);
        marked.put("enabled", false);
        administration().body(marked).put("/users/" + id).then().statusCode(204);
    }

    /** Gives that user a realm role. */
    public static void giveRole(String id, String role) {
        Map<String, Object> found =
                administration().get("/roles/" + role).then().statusCode(200).extract().path("");
        administration()
                .body(List.of(found))
                .post("/users/" + id + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    public static void enable(String id) {
        administration().body(Map.of("enabled", true)).put("/users/" + id).then().statusCode(204);
    }

    /** Waits until that user has those roles of ours. */
    public static void awaitRoles(String id, List<String> wanted) {
        var until = Clock.systemUTC().instant().plus(Duration.ofSeconds(20));
        while (!roles(id).equals(wanted) && Clock.systemUTC().instant().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertEquals(wanted, roles(id));
    }

    static void disable(String id) {
        administration().body(Map.of("enabled", false)).put("/users/" + id).then().statusCode(204);
    }

    /** Until it is gone: Keycloak fails when the backend's own pass takes it at the same moment. */
    public static void delete(String id) {
        var until = Clock.systemUTC().instant().plus(Duration.ofSeconds(20));
        var status = 0;
        do {
            status = administration().delete("/users/" + id).statusCode();
        } while (status == 500 && Clock.systemUTC().instant().isBefore(until));
        assertTrue(status == 204 || status == 404, () -> "Keycloak did not delete " + id);
    }

    private static RequestSpecification administration() {
        return given().baseUri(SERVER)
                .basePath("/admin/realms/xiaoshao")
                .contentType("application/json")
                .auth()
                .oauth2(masterToken());
    }

    private static Response token(String issuer, Map<String, String> form) {
        return given().formParams(form).post(issuer + "/protocol/openid-connect/token");
    }
}
