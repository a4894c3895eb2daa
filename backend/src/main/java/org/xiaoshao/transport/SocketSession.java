package org.xiaoshao.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.xiaoshao.identity.ActingPosts;
import org.xiaoshao.shared.Trace;

/**
 * One socket of {@code graphql-transport-ws}: initialised once, in time, with or without a token;
 * ended when the token ends; queries, mutations and subscriptions by the ids the client gives.
 * Messages come in on the socket's event loop, one after the other; work is done by workers.
 */
final class SocketSession {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long INITIALISATION_MILLIS = 10_000;
    private static final int MOST_OPERATIONS = 32;

    private final RoutingContext http;
    private final ServerWebSocket socket;
    private final SocketRoute route;
    private final Context eventLoop = Vertx.currentContext();
    private final Map<String, SocketOperation> operations = new HashMap<>();
    private SecurityIdentity identity;
    private String actingPost;
    private boolean initialising;
    private boolean gone;
    private long timer;

    SocketSession(RoutingContext http, ServerWebSocket socket, SocketRoute route) {
        this.http = http;
        this.socket = socket;
        this.route = route;
        this.timer =
                http.vertx()
                        .setTimer(
                                INITIALISATION_MILLIS,
                                late -> close(SocketClose.INITIALISATION_LATE));
    }

    void message(String text) {
        Map<String, Object> message;
        try {
            message = RequestReader.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (Refusal malformed) {
            close(SocketClose.BAD_MESSAGE);
            return;
        }
        switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> initialise(message.get("payload"));
            case "ping" -> send(Map.of("type", "pong"));
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.get("id"));
            default -> close(SocketClose.BAD_MESSAGE);
        }
    }

    private void initialise(Object payload) {
        if (initialising) {
            close(SocketClose.INITIALISED_TWICE);
            return;
        }
        initialising = true;
        // Named by what each operation does, so that one that ends meanwhile opens nothing more.
        actingPost =
                payload instanceof Map<?, ?> said && said.get("actingPost") != null
                        ? String.valueOf(said.get("actingPost"))
                        : http.request().getHeader(ActingPosts.HEADER);
        if (payload instanceof Map<?, ?> given
                && given.get("Authorization") instanceof String authorization) {
            route.identities
                    .ofMessage(http, authorization)
                    .subscribe()
                    .with(
                            found -> onEventLoop(() -> initialised(found)),
                            refused -> onEventLoop(() -> close(SocketClose.FORBIDDEN)));
        } else {
            initialised(route.identities.ofHandshake(http));
        }
    }

    private void initialised(SecurityIdentity found) {
        http.vertx().cancelTimer(timer);
        identity = found;
        var remaining = route.identities.remaining(found);
        if (remaining.isPresent()) {
            // Never zero, which Vert.x does not take.
            var millis = Math.max(1, remaining.get().toMillis());
            timer = http.vertx().setTimer(millis, ended -> close(SocketClose.TOKEN_EXPIRED));
        }
        send(Map.of("type", "connection_ack"));
    }

    private void subscribe(Map<String, Object> message) {
        if (identity == null) {
            close(SocketClose.NOT_INITIALISED);
        } else if (!(message.get("id") instanceof String id)
                || id.isEmpty()
                || !(message.get("payload") instanceof Map)) {
            close(SocketClose.BAD_MESSAGE);
        } else if (operations.containsKey(id)) {
            close(SocketClose.OPERATION_EXISTS);
        } else if (operations.size() >= MOST_OPERATIONS) {
            sendErrors(id, PublicErrors.answer(Refusal.Reason.OVERLOADED));
        } else {
            @SuppressWarnings("unchecked")
            var payload = (Map<String, Object>) message.get("payload");
            var operation = new SocketOperation(id, this);
            operations.put(id, operation);
            start(operation, payload);
        }
    }

    private void start(SocketOperation operation, Map<String, Object> payload) {
        try {
            var turn = route.callers.turnOf(identity, http.request());
            route.workers.take(turn, () -> work(operation, payload));
        } catch (Refusal refusal) {
            refused(operation, refusal);
        }
    }

    /** On a worker. */
    private void work(SocketOperation operation, Map<String, Object> payload) {
        Trace.begin();
        var scope = RequestScope.enter(identity, http.request());
        var streaming = false;
        try {
            var request = RequestReader.request(payload);
            scope.actAs(actingPost);
            var result = route.execution.run(request, scope, Door.SOCKET);
            if (result.getData() instanceof Publisher<?> events) {
                streaming = operation.stream(events, scope);
            } else {
                onEventLoop(() -> single(operation, result));
            }
        } catch (Refusal refusal) {
            onEventLoop(() -> refused(operation, refusal));
        } finally {
            scope.leave();
            if (!streaming) {
                scope.end();
            }
            Trace.end();
        }
    }

    private void single(SocketOperation operation, ExecutionResult result) {
        var body = PublicErrors.body(result);
        if (!result.isDataPresent()) {
            failed(operation, body);
        } else if (operations.remove(operation.id()) != null) {
            next(operation.id(), body);
            send(Map.of("type", "complete", "id", operation.id()));
        }
    }

    /** It could not be carried out, or its stream not be begun. */
    void failed(SocketOperation operation, Map<String, Object> body) {
        if (operations.remove(operation.id()) != null) {
            sendErrors(operation.id(), body);
        }
    }

    private void refused(SocketOperation operation, Refusal refusal) {
        failed(operation, PublicErrors.answer(refusal.reason()));
    }

    /** The stream ended by itself. */
    void ended(SocketOperation operation) {
        if (operations.remove(operation.id()) != null) {
            send(Map.of("type", "complete", "id", operation.id()));
        }
    }

    private void complete(Object id) {
        var operation = operations.remove(id instanceof String text ? text : null);
        if (operation != null) {
            operation.cancel();
        }
    }

    /** Sends one event; false when the client does not read as fast and the next has to wait. */
    boolean next(String id, Map<String, Object> body) {
        send(new LinkedHashMap<>(Map.of("type", "next", "id", id, "payload", body)));
        return gone || !socket.writeQueueFull();
    }

    /** Calls back once the client has read what was sent. */
    void whenRead(Runnable goOn) {
        if (!gone) {
            socket.drainHandler(drained -> goOn.run());
        }
    }

    private void sendErrors(String id, Map<String, Object> body) {
        send(Map.of("type", "error", "id", id, "payload", body.getOrDefault("errors", List.of())));
    }

    private void send(Map<String, Object> message) {
        if (gone) {
            return;
        }
        try {
            socket.writeTextMessage(JSON.writeValueAsString(message));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    void onEventLoop(Runnable work) {
        eventLoop.runOnContext(now -> work.run());
    }

    void close(SocketClose why) {
        if (!gone) {
            gone = true;
            socket.close(why.code(), why.reason());
        }
    }

    /** The socket is gone, whoever closed it. */
    void closed() {
        gone = true;
        http.vertx().cancelTimer(timer);
        operations.values().forEach(SocketOperation::cancel);
        operations.clear();
    }
}
