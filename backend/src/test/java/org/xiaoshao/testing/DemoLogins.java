package org.xiaoshao.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.xiaoshao.local.DemoLogin;
import org.xiaoshao.local.LocalStack;

/**
 * Real access tokens of demo users, each asked for once and kept until shortly before it expires.
 */
public final class DemoLogins {

    /** The name under which the demo integrator's service account logs in. */
    public static final String INTEGRATOR = "integrator";

    private static final long MARGIN_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

    private record Kept(String token, Instant until) {}

    private DemoLogins() {}

    /** The issuer of the Keycloak of this test run. */
    public static String issuer() {
        return LocalStack.shared().get("OIDC_ISSUER");
    }

    /** A token of that demo user, valid for at least half a minute. */
    public static String token(String user) {
        return KEPT.compute(user, DemoLogins::renewed).token();
    }

    /** A token of that demo user that lives for about a second. */
    public static String shortLivedToken(String user) {
        return DemoLogin.shortLivedToken(issuer(), user);
    }

    /** A token of that demo user that has already expired. */
    public static String expiredToken(String user) {
        var token = shortLivedToken(user);
        var expires = expires(token);
        while (!Clock.systemUTC().instant().isAfter(expires)) {
            Thread.onSpinWait();
        }
        return token;
    }

    private static Kept renewed(String user, Kept kept) {
        if (kept != null && Clock.systemUTC().instant().isBefore(kept.until())) {
            return kept;
        }
        UnaryOperator<String> login =
                user.equals(INTEGRATOR)
                        ? DemoLogin::integratorToken
                        : issuer -> DemoLogin.accessToken(issuer, user);
        var token = login.apply(issuer());
        return new Kept(token, expires(token).minusSeconds(MARGIN_SECONDS));
    }

    private static Instant expires(String token) {
        try {
            var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            var text = new String(claims, StandardCharsets.UTF_8);
            return Instant.ofEpochSecond(JSON.readTree(text).get("exp").asLong());
        } catch (JsonProcessingException keycloakWritesJson) {
            throw new IllegalStateException(keycloakWritesJson);
        }
    }
}
