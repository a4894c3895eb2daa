package org.xiaoshao.transport;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code /graphql} over WebSocket: takes handshakes of {@code graphql-transport-ws} from pages of
 * ours and from programs, and gives each socket a {@link SocketSession}.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">The protocol</a>
 */
@ApplicationScoped
class SocketRoute {

    static final String PROTOCOL = "graphql-transport-ws";

    /** Before SmallRye's own handshake (-99), after authentication (-200). */
    private static final int BEFORE_SMALLRYE = -100;

    @Inject SocketIdentities identities;
    @Inject Execution execution;
    @Inject FairWorkers workers;
    @Inject Callers callers;

    @ConfigProperty(name = "quarkus.http.cors.origins")
    List<String> origins;

    @ConfigProperty(name = "xiaoshao.most-sockets")
    int mostSockets;

    private final Set<SocketSession> open = ConcurrentHashMap.newKeySet();

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/graphql").order(BEFORE_SMALLRYE).handler(this::handshake);
    }

    private void handshake(RoutingContext http) {
        var headers = http.request().headers();
        if (!"websocket".equalsIgnoreCase(headers.get("Upgrade"))) {
            http.next();
            return;
        }
        var protocols = headers.get("Sec-WebSocket-Protocol");
        var origin = headers.get("Origin");
        if (protocols == null || !List.of(protocols.split("\\s*,\\s*")).contains(PROTOCOL)) {
            http.response().setStatusCode(400).end();
        } else if (origin != null && !origins.contains(origin)) {
            // A page elsewhere may open sockets without asking: browsers do not guard them by CORS.
            http.response().setStatusCode(403).end();
        } else if (open.size() >= mostSockets) {
            http.response().setStatusCode(503).putHeader("Retry-After", "5").end();
        } else {
            http.request().toWebSocket().onSuccess(socket -> opened(http, socket));
        }
    }

    private void opened(RoutingContext http, ServerWebSocket socket) {
        var session = new SocketSession(http, socket, this);
        open.add(session);
        socket.textMessageHandler(session::message);
        socket.binaryMessageHandler(bytes -> session.close(SocketClose.BAD_MESSAGE));
        // A connection that breaks is closed by Vert.x; there is nobody to tell.
        socket.exceptionHandler(broken -> {});
        socket.closeHandler(
                closed -> {
                    open.remove(session);
                    session.closed();
                });
    }
}
