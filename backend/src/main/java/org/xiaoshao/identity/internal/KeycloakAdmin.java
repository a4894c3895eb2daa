package org.xiaoshao.identity.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks Keycloak's administration of the realm, in the name of the one service account that may do
 * so. Whoever asks waits seconds at most: a Keycloak that hangs is one that is away.
 */
@ApplicationScoped
class KeycloakAdmin {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    /** A token is not used when it has less than this left. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private static final int LEAST_SECRET_LENGTH = 32;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_FAULT = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject Clock clock;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @ConfigProperty(name = "xiaoshao.accounts.client")
    String client;

    /** Empty where logins are made elsewhere. */
    @ConfigProperty(name = "xiaoshao.accounts.client-secret")
    Optional<String> secret;

    private volatile HttpClient http;
    private volatile Token token;

    private record Token(String text, Instant until) {}

    /** What came back; the body is missing where there was none. */
    record Answer(int status, JsonNode body, String location) {

        boolean is(int wanted) {
            return status == wanted;
        }
    }

    void check(@Observes StartupEvent started) {
        if (isConfigured() && secret.orElseThrow().length() < LEAST_SECRET_LENGTH) {
            throw new IllegalStateException(
                    "Set ACCOUNTS_CLIENT_SECRET to at least "
                            + LEAST_SECRET_LENGTH
                            + " random characters, or to none.");
        }
    }

    /** Whether this backend makes logins at all. */
    boolean isConfigured() {
        return secret.isPresent() && !secret.get().isBlank();
    }

    /**
     * Asks once, and once more when the token was not taken.
     *
     * @param path below the realm's administration, for instance {@code /users}
     * @param body what is sent as JSON; null for nothing
     * @throws AccountsUnavailable when Keycloak is away, is broken or refuses us
     */
    Answer ask(String method, String path, Object body) {
        var answer = send(method, path, body, token());
        if (answer.is(UNAUTHORISED)) {
            token = null;
            answer = send(method, path, body, token());
        }
        if (answer.is(UNAUTHORISED) || answer.is(FORBIDDEN) || answer.status() >= FIRST_FAULT) {
            throw new AccountsUnavailable("Keycloak answered " + answer.status());
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, Object body, String bearer) {
        var request =
                HttpRequest.newBuilder(URI.create(administration() + path))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json(body)));
        return exchange(request);
    }

    private String token() {
        var kept = token;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.text();
        }
        if (!isConfigured()) {
            throw new AccountsUnavailable("ACCOUNTS_CLIENT_SECRET is not set");
        }
        var form =
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        secret.orElseThrow());
        var answer =
                exchange(
                        HttpRequest.newBuilder(
                                        URI.create(issuer + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encoded(form))));
        if (!answer.body().hasNonNull("access_token")) {
            throw new AccountsUnavailable("Keycloak gave no token: " + answer.status());
        }
        var lifetime = Duration.ofSeconds(answer.body().path("expires_in").asLong());
        var fresh =
                new Token(
                        answer.body().get("access_token").asText(),
                        clock.instant().plus(lifetime).minus(MARGIN));
        token = fresh;
        return fresh.text();
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            var response =
                    http().send(
                                    request.timeout(LONGEST_ANSWER).build(),
                                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    parsed(response.body()),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException away) {
            // Not the cause: its message may repeat the address with what was asked for.
            throw new AccountsUnavailable(away.getClass().getSimpleName());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new AccountsUnavailable("interrupted");
        }
    }

    /** Made when it is first needed: most backends answer for days without it. */
    private HttpClient http() {
        if (http == null) {
            http =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(LONGEST_CONNECT)
                            .build();
        }
        return http;
    }

    private String administration() {
        return issuer.replaceFirst("/realms/([^/]+)/?$", "/admin/realms/$1");
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException weMadeIt) {
            throw new IllegalStateException(weMadeIt);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
