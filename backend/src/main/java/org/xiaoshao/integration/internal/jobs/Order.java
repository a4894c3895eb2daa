package org.xiaoshao.integration.internal.jobs;

import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.Caller;
import org.xiaoshao.shared.Role;

/**
 * Work to be done later: what about, and on whose behalf. Kept in the database, so it names no
 * person and no value.
 *
 * @param subject of the token of whoever asked for it
 * @param roles of that token; posts are read anew when the work is done
 * @param actingPost the one post they acted as; null for all of theirs
 */
public record Order(UUID about, String subject, Set<Role> roles, UUID actingPost) {

    public Order {
        roles = Set.copyOf(roles);
    }

    public static Order of(UUID about, Caller caller) {
        return new Order(about, caller.subject(), caller.roles(), caller.actingPost());
    }

    public Caller caller() {
        return new Caller(subject, roles, actingPost, false);
    }
}
