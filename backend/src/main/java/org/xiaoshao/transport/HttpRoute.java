package org.xiaoshao.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xiaoshao.identity.ActingPosts;
import org.xiaoshao.shared.Trace;

/**
 * {@code /graphql} over HTTP. On the event loop only the headers are looked at; everything else is
 * one hop away, on a worker.
 */
@ApplicationScoped
class HttpRoute {

    private static final Logger LOG = Logger.getLogger(HttpRoute.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** After authentication, before SmallRye's own route, which therefore never answers. */
    private static final int BEFORE_SMALLRYE = -1;

    @Inject Execution execution;
    @Inject FairWorkers workers;
    @Inject Callers callers;

    @ConfigProperty(name = "xiaoshao.most-body-bytes")
    long mostBodyBytes;

    void register(@Observes Router router) {
        router.route("/graphql")
                .order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(mostBodyBytes))
                .handler(this::headers)
                .handler(this::request)
                .failureHandler(this::failure);
    }

    private void headers(RoutingContext http) {
        http.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept, Authorization, Origin")
                .putHeader("X-Content-Type-Options", "nosniff");
        try {
            http.put(
                    MediaTypes.class.getName(),
                    MediaTypes.answer(http.request().getHeader("Accept")));
            var method = http.request().method();
            if (method == HttpMethod.POST) {
                if (!MediaTypes.isJson(http.request().getHeader("Content-Type"))
                        || http.request().headers().contains("Content-Encoding")) {
                    throw new Refusal(Refusal.Reason.MEDIA_TYPE_UNSUPPORTED);
                }
            } else if (method != HttpMethod.GET) {
                http.response().putHeader("Allow", "GET, POST");
                throw new Refusal(Refusal.Reason.METHOD_NOT_ALLOWED);
            }
            http.next();
        } catch (Refusal refusal) {
            answer(http, refusal.reason());
        }
    }

    private void request(RoutingContext http) {
        http.put(Context.class.getName(), Vertx.currentContext());
        var identity = ((QuarkusHttpUser) http.user()).getSecurityIdentity();
        try {
            workers.take(callers.turnOf(identity, http.request()), () -> work(http, identity));
        } catch (Refusal refusal) {
            http.response().putHeader("Retry-After", "1");
            answer(http, refusal.reason());
        }
    }

    private void work(RoutingContext http, SecurityIdentity identity) {
        if (http.response().closed()) {
            // Nobody waits for the answer, and nothing was begun.
            return;
        }
        Trace.begin();
        var scope = RequestScope.enter(identity, http.request());
        try {
            var door = http.request().method() == HttpMethod.GET ? Door.GET : Door.POST;
            var request =
                    door == Door.GET
                            ? RequestReader.fromParameters(http.queryParams())
                            : RequestReader.fromJson(bytes(http));
            scope.actAs(http.request().getHeader(ActingPosts.HEADER));
            answer(http, execution.run(request, scope, door));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.MUTATION_BY_GET) {
                http.response().putHeader("Allow", "POST");
            }
            answer(http, refusal.reason());
        } catch (Throwable fault) {
            fault(http, fault);
        } finally {
            scope.leave();
            scope.end();
            Trace.end();
        }
    }

    private static byte[] bytes(RoutingContext http) {
        var body = http.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private void failure(RoutingContext http) {
        if (http.statusCode() == 413) {
            answer(http, Refusal.Reason.BODY_TOO_LARGE);
        } else if (http.failure() != null && !http.response().ended()) {
            fault(http, http.failure());
        } else {
            http.next();
        }
    }

    private void fault(RoutingContext http, Throwable fault) {
        var trace = Trace.current();
        LOG.errorf("Fault %s: %s", trace, fault.getClass().getName());
        var error =
                Map.of(
                        "message",
                        "The server could not answer.",
                        "extensions",
                        Map.of("code", "INTERNAL", "traceId", trace));
        write(http, 500, Map.of("errors", List.of(error)));
    }

    private void answer(RoutingContext http, Refusal.Reason reason) {
        write(http, reason.status(), PublicErrors.answer(reason));
    }

    /**
     * By the specification a request that was not carried out is a 400, but not where JSON was
     * asked for.
     */
    private void answer(RoutingContext http, ExecutionResult result) {
        var status = result.isDataPresent() || mediaType(http).equals(MediaTypes.JSON) ? 200 : 400;
        write(http, status, PublicErrors.body(result));
    }

    private void write(RoutingContext http, int status, Map<String, Object> body) {
        byte[] bytes;
        try {
            bytes = JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        var type = mediaType(http) + "; charset=utf-8";
        Runnable end =
                () -> {
                    if (!http.response().ended() && !http.response().closed()) {
                        http.response()
                                .setStatusCode(status)
                                .putHeader("Content-Type", type)
                                .end(Buffer.buffer(bytes));
                    }
                };
        Context eventLoop = http.get(Context.class.getName());
        if (eventLoop == null) {
            end.run();
        } else {
            eventLoop.runOnContext(now -> end.run());
        }
    }

    private static String mediaType(RoutingContext http) {
        String type = http.get(MediaTypes.class.getName());
        return type == null ? MediaTypes.JSON : type;
    }
}
