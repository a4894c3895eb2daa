package org.xiaoshao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.xiaoshao.shared.Role;

/** The caller of this request, read from the verified token. */
@RequestScoped
public class CurrentCaller {

    @Inject SecurityIdentity identity;

    private Caller caller;

    public Caller get() {
        if (caller == null) {
            caller = fromToken();
        }
        return caller;
    }

    /** For work that no request started: a job or a test says on whose behalf it acts. */
    public void actAs(Caller other) {
        caller = other;
    }

    private Caller fromToken() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        var roles =
                identity.getRoles().stream()
                        .flatMap(name -> Role.ofRealmName(name).stream())
                        .collect(Collectors.toSet());
        return new Caller(token.getSubject(), roles);
    }
}
