package org.xiaoshao.transport;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose turn a request takes among those that wait. */
@ApplicationScoped
class Callers {

    /** The caller by login, else by address; never logged. */
    String turnOf(SecurityIdentity identity, HttpServerRequest request) {
        return identity.isAnonymous()
                ? "address " + request.remoteAddress().hostAddress()
                : "login " + identity.getPrincipal().getName();
    }
}
