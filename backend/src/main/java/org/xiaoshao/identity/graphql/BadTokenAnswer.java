package org.xiaoshao.identity.graphql;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.xiaoshao.shared.Trace;

/**
 * Answers a request whose token does not verify (expired, forged, of another audience) in the shape
 * of a GraphQL error, so that clients need not know two.
 */
@ApplicationScoped
public class BadTokenAnswer {

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
