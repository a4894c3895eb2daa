package org.xiaoshao.transport;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.http.HttpServerRequest;
import org.xiaoshao.identity.Visitor;

/**
 * The request-scoped beans of one operation, with the caller's identity in them. A subscription
 * keeps them for all its events, on whatever thread each comes.
 */
final class RequestScope {

    /** The name that a web app gives its device, so that neighbours are told apart. */
    private static final String DEVICE = "Xiaoshao-Device";

    private final ManagedContext context = Arc.container().requestContext();
    private final ContextState beans;

    private RequestScope(SecurityIdentity identity, HttpServerRequest request) {
        context.activate();
        beans = context.getState();
        Arc.container().instance(CurrentIdentityAssociation.class).get().setIdentity(identity);
        Arc.container()
                .instance(Visitor.class)
                .get()
                .comesFrom(request.getHeader(DEVICE), request.remoteAddress().hostAddress());
    }

    /** Begins it on this thread. */
    static RequestScope enter(SecurityIdentity identity, HttpServerRequest request) {
        return new RequestScope(identity, request);
    }

    /** What SmallRye's resolvers activate before they run. */
    ContextState beans() {
        return beans;
    }

    /** Leaves this thread as it was; the beans stay. */
    void leave() {
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        context.deactivate();
    }

    /** Ends the beans. */
    void end() {
        context.destroy(beans);
    }
}
