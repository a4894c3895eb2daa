package org.xiaoshao.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Access tokens of demo users from a local Keycloak, for tests; the clients used exist in local
 * realms only.
 */
public final class DemoLogin {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoLogin() {}

    /** A token of a demo user, valid for five minutes. */
    public static String accessToken(String issuer, String user) {
        return password(issuer, "xiaoshao-cli", user);
    }

    /** A token of a demo user that expires one second after it was made. */
    public static String shortLivedToken(String issuer, String user) {
        return password(issuer, "xiaoshao-cli-short", user);
    }

    /** A genuine token of a demo user that is not made for our API: another audience. */
    public static String tokenForElsewhere(String issuer, String user) {
        return password(issuer, "xiaoshao-cli-elsewhere", user);
    }

    /** A token of the demo integrator's service account. */
    public static String integratorToken(String issuer) {
        return token(
                issuer,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "integrator-demo",
                        "client_secret",
                        "demo"));
    }

    private static String password(String issuer, String client, String user) {
        return token(
                issuer,
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", "demo",
                        "scope", "openid"));
    }

    private static String token(String issuer, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (!answer.has("access_token")) {
                throw new LocalStackException("Keycloak gave no token: " + answer);
            }
            return answer.get("access_token").asText();
        } catch (IOException e) {
            throw new LocalStackException("Keycloak does not answer at " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while asking for a token.", e);
        }
    }
}
