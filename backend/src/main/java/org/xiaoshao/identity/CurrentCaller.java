package org.xiaoshao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The caller of this request, read from the verified token. */
@RequestScoped
public class CurrentCaller {

    @Inject SecurityIdentity identity;

    private Caller caller;
    private boolean onBehalf;

    public Caller get() {
        if (caller == null) {
            caller = Caller.of(identity);
        }
        return caller;
    }

    /** From now on the request only reads, so that what was opened in an emergency is open. */
    public void reads() {
        caller = get().whoReads();
    }

    /** For work that no request started: a job or a test says on whose behalf it acts. */
    public void actAs(Caller other) {
        caller = other;
        onBehalf = true;
    }

    /**
     * The caller's login turned out to be disabled: they hold no role from now on.
     *
     * @throws LoginDisabled when it is their own request
     */
    void loseLogin() {
        if (!onBehalf) {
            throw new LoginDisabled();
        }
        caller = new Caller(caller.subject(), Set.of());
    }
}
