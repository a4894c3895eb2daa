package org.xiaoshao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

    /** The caller of a verified token; {@link #ANONYMOUS} without one. */
    public static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return ANONYMOUS;
        }
        var roles =
                identity.getRoles().stream()
                        .flatMap(name -> Role.ofRealmName(name).stream())
                        .collect(Collectors.toSet());
        return new Caller(token.getSubject(), roles);
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
