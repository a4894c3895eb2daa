package org.xiaoshao.identity;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Does work that no request started for somebody who asked for it before, such as the next events
 * of a subscription. Roles are those of the token they came with; posts are read anew each time.
 */
@ApplicationScoped
public class OnBehalf {

    @Inject CurrentCaller currentCaller;

    public <T> T of(Caller caller, Supplier<T> work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            currentCaller.actAs(caller);
            return work.get();
        } finally {
            request.terminate();
        }
    }
}
