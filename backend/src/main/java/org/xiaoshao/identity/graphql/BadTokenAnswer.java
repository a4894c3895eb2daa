package org.xiaoshao.identity.graphql;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.xiaoshao.shared.Trace;

/**
 * Answers a request whose token does not verify (expired, forged, of another audience) in the shape
 * of a GraphQL error, so that clients need not know two.
 */
@ApplicationScoped
public class BadTokenAnswer {

    /**
     * After the CORS filter (300), so that browsers may read the answer; before authentication
     * (200).
     */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s+(.*)");

    /**
     * Three parts, none of them empty: the OIDC extension answers some other texts with a fault.
     */
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    void refuseWhatIsNoToken(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (holdsNoToken(request.request().getHeader("Authorization"))) {
                        answer(request);
                    } else {
                        request.next();
                    }
                },
                BEFORE_AUTHENTICATION);
    }

    private static boolean holdsNoToken(String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        return bearer.matches() && !SIGNED_TOKEN.matcher(bearer.group(1).strip()).matches();
    }

    void register(@Observes Router router) {
        router.route("/graphql")
                .order(Integer.MIN_VALUE)
                .failureHandler(
                        request -> {
                            if (request.failure() instanceof AuthenticationFailedException) {
                                answer(request);
                            } else {
                                request.next();
                            }
                        });
    }

    private static void answer(RoutingContext request) {
        var extensions =
                new JsonObject().put("code", "UNAUTHENTICATED").put("traceId", Trace.current());
        var error =
                new JsonObject()
                        .put("message", "The token is not valid or no longer valid.")
                        .put("extensions", extensions);
        request.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
