package org.xiaoshao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.xiaoshao.shared.Role;

/**
 * Who asks, as the token says: what they may do, not where.
 *
 * @param subject the token's {@code sub}; null without login
 * @param roles the roles of ours that the token carries
 * @param actingPost the one post they act as; null while they act as all of theirs
 * @param reading whether they only read: then what they opened in an emergency is open
 */
public record Caller(String subject, Set<Role> roles, UUID actingPost, boolean reading) {

    public static final Caller ANONYMOUS = new Caller(null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Caller(String subject, Set<Role> roles) {
        this(subject, roles, null, false);
    }

    /** The same caller, acting as that post. */
    Caller as(UUID post) {
        return new Caller(subject, roles, post, reading);
    }

    /** The same caller, who only reads. */
    Caller whoReads() {
        return new Caller(subject, roles, actingPost, true);
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
