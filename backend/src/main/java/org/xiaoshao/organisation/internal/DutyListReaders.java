package org.xiaoshao.organisation.internal;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.xiaoshao.shared.Role;

/**
 * Who may look through organisations and duty lists: those who admit, dispatch, handle, oversee or
 * configure. Residents and volunteers meet single organisations on the whistles they may see.
 */
@ApplicationScoped
public class DutyListReaders {

    /** The same roles stand in the annotation of the API class; a test compares the two. */
    public static final Set<Role> ROLES =
            EnumSet.of(
                    Role.GRID_MEMBER,
                    Role.COMMUNITY_WORKER,
                    Role.COMMUNITY_SECRETARY,
                    Role.ORGANISATION_STAFF,
                    Role.DEPARTMENT_STAFF,
                    Role.DEPARTMENT_HEAD,
                    Role.TOWNSHIP_LEADER,
                    Role.COUNTY_ORGANISER,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR);

    /** Who may read a duty list before it is published. */
    private static final Set<Role> OF_DRAFTS =
            EnumSet.of(Role.TOWNSHIP_LEADER, Role.COUNTY_ORGANISER, Role.AUDITOR);

    @Inject SecurityIdentity identity;

    public boolean includeCaller() {
        return callerHasOneOf(ROLES);
    }

    /** Whether the caller may read drafts of their county. */
    public boolean seeDrafts() {
        return callerHasOneOf(OF_DRAFTS);
    }

    private boolean callerHasOneOf(Set<Role> roles) {
        return roles.stream().map(Role::realmName).anyMatch(identity::hasRole);
    }
}
