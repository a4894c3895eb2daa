package org.xiaoshao.identity;

import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;

/**
 * What a login should be.
 *
 * @param subject its id in Keycloak
 * @param roles those of the posts that run today
 */
public record WantedLogin(UUID account, String subject, boolean enabled, Set<Role> roles) {

    public WantedLogin {
        roles = Set.copyOf(roles);
    }
}
