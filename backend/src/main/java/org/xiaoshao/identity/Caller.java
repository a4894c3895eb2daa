package org.xiaoshao.identity;

import java.util.Set;
import org.xiaoshao.shared.Role;

/**
 * Who asks, as the token says: what they may do, not where.
 *
 * @param subject the token's {@code sub}; null without login
 * @param roles the roles of ours that the token carries
 */
public record Caller(String subject, Set<Role> roles) {

    public static final Caller ANONYMOUS = new Caller(null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isAnonymous() {
        return subject == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
