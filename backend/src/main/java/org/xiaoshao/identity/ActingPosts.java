package org.xiaoshao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Role;

/**
 * Lets a request act as one of the caller's posts: its role alone counts, beside that of a
 * resident, and the others open nothing. It only ever takes away.
 */
@ApplicationScoped
public class ActingPosts {

    /** What a client names the post by, in a header. */
    public static final String HEADER = "X-Acting-Post";

    @Inject CurrentCaller currentCaller;
    @Inject IdentityService service;

    /**
     * From now on the current request acts as that post.
     *
     * @param post its id, as the client sent it
     * @return the identity with what is left of its roles; empty when the caller does not hold that
     *     post today, or their token does not carry its role
     */
    public Optional<SecurityIdentity> take(SecurityIdentity identity, String post) {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        var id = NodeId.parse(post);
        return service.roleOfOwnPost(id)
                .map(
                        role -> {
                            var reduced = reduced(identity, role);
                            currentCaller.actAs(Caller.of(reduced).as(id));
                            return reduced;
                        });
    }

    private static SecurityIdentity reduced(SecurityIdentity identity, Role role) {
        var left =
                identity.getRoles().stream()
                        .filter(Set.of(role.realmName(), Role.RESIDENT.realmName())::contains)
                        .collect(Collectors.toSet());
        var builder =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addRoles(left)
                        .addAttributes(identity.getAttributes());
        identity.getCredentials().forEach(builder::addCredential);
        return builder.build();
    }
}
