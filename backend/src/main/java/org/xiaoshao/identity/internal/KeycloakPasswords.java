package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xiaoshao.shared.Refused;

/** New passwords, which Keycloak alone keeps. */
@ApplicationScoped
public class KeycloakPasswords {

    @Inject KeycloakUsers keycloak;

    /**
     * Gives that login a password that has to be changed at the next login; its sessions end.
     *
     * @throws Refused ACCOUNTS_UNAVAILABLE
     */
    public void reset(String subject, String password) {
        keycloak.resetPassword(subject, password);
    }
}
