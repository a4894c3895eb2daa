package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xiaoshao.identity.UserLogins;
import org.xiaoshao.integration.internal.jobs.Pass;

/** Brings Keycloak in step with what logins should be, where that did not succeed at once. */
@ApplicationScoped
class LoginPass implements Pass {

    private static final Logger LOG = Logger.getLogger(LoginPass.class);

    @Inject UserLogins logins;

    @ConfigProperty(name = "xiaoshao.accounts.pass")
    Duration pause;

    @Override
    public String name() {
        return "logins-in-step";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void run() {
        var left = logins.bringAllInStep();
        if (left > 0) {
            LOG.warnf("%d logins could not be brought in step with Keycloak.", left);
        }
    }
}
