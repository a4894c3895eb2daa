package org.xiaoshao.transport;

import graphql.ExecutionResult;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One operation of a socket. Of a subscription the next event is asked for only when the one before
 * was written, so a slow client holds back its own stream and nothing else.
 */
final class SocketOperation implements Subscriber<ExecutionResult> {

    private final String id;
    private final SocketSession session;
    private RequestScope scope;
    private Subscription events;
    private boolean cancelled;
    private boolean streaming;

    SocketOperation(String id, SocketSession session) {
        this.id = id;
        this.session = session;
    }

    String id() {
        return id;
    }

    /**
     * Passes the events on to the client from now on.
     *
     * @return false when the client has gone meanwhile
     */
    boolean stream(Publisher<?> events, RequestScope scope) {
        synchronized (this) {
            if (cancelled) {
                return false;
            }
            this.scope = scope;
        }
        @SuppressWarnings("unchecked")
        var results = (Publisher<ExecutionResult>) events;
        results.subscribe(this);
        return true;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        synchronized (this) {
            events = subscription;
        }
        if (cancelled) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(ExecutionResult result) {
        var body = PublicErrors.body(result);
        var begun = streaming;
        streaming = true;
        session.onEventLoop(
                () -> {
                    if (!begun && !result.getErrors().isEmpty()) {
                        session.failed(this, body);
                        cancel();
                    } else if (session.next(id, body)) {
                        events.request(1);
                    } else {
                        session.whenRead(() -> events.request(1));
                    }
                });
    }

    @Override
    public void onError(Throwable broken) {
        onComplete();
    }

    @Override
    public void onComplete() {
        session.onEventLoop(() -> session.ended(this));
        endScope();
    }

    /** The client wants no more. */
    void cancel() {
        Subscription running;
        synchronized (this) {
            cancelled = true;
            running = events;
        }
        if (running != null) {
            running.cancel();
        }
        endScope();
    }

    private synchronized void endScope() {
        if (scope != null) {
            scope.end();
            scope = null;
        }
    }
}
