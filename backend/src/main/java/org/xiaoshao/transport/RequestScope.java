package org.xiaoshao.transport;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.xiaoshao.identity.ActingPosts;
import org.xiaoshao.identity.CurrentCaller;
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

    /**
     * Lets it act as one post of the caller.
     *
     * @param post its id, as the client sent it; null for all of theirs
     * @throws Refusal when they do not hold it, or nobody could be asked
     */
    void actAs(String post) {
        if (post == null) {
            return;
        }
        var association = Arc.container().instance(CurrentIdentityAssociation.class).get();
        Optional<SecurityIdentity> acting;
        try {
            acting =
                    Arc.container()
                            .instance(ActingPosts.class)
                            .get()
                            .take(association.getIdentity(), post);
        } catch (RuntimeException nobodyAnswered) {
            throw new Refusal(Refusal.Reason.OVERLOADED);
        }
        association.setIdentity(
                acting.orElseThrow(() -> new Refusal(Refusal.Reason.POST_NOT_HELD)));
    }

    /** It only reads. */
    void reads() {
        Arc.container().instance(CurrentCaller.class).get().reads();
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
