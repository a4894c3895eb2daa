package org.xiaoshao.shared;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/**
 * What a person may do. The name in the token is the realm's spelling; where a person may do it is
 * said by posts, never by the token.
 */
@Description("What a person may do; where they may do it is said by their posts.")
public enum Role {
    @Description("Lives here: blows, tracks, rates, signs up.")
    RESIDENT("resident"),
    @Description("Speaks for one unit (stairwell) of a building.")
    UNIT_HEAD("unit-head"),
    @Description("Speaks for a building.")
    BUILDING_HEAD("building-head"),
    @Description("Patrols a grid.")
    GRID_MEMBER("grid-member"),
    @Description("Mediates disputes.")
    MEDIATOR("mediator"),
    @Description("Runs errands on behalf of residents.")
    ERRAND_AGENT("errand-agent"),
    @Description("Serves in a volunteer team.")
    VOLUNTEER("volunteer"),
    @Description("Leads a volunteer team.")
    VOLUNTEER_LEADER("volunteer-leader"),
    @Description("Admits, dispatches, checks and calls back in a community.")
    COMMUNITY_WORKER("community-worker"),
    @Description("Leads a community; decides what a worker may not.")
    COMMUNITY_SECRETARY("community-secretary"),
    @Description("Handles orders sent to a resident unit, property company or Party organisation.")
    ORGANISATION_STAFF("organisation-staff"),
    @Description("Handles orders sent to a department.")
    DEPARTMENT_STAFF("department-staff"),
    @Description("Leads a department.")
    DEPARTMENT_HEAD("department-head"),
    @Description("Leads a town: dashboards, supervision, arbitration.")
    TOWNSHIP_LEADER("township-leader"),
    @Description("Runs the county's whistles: dashboards, supervision, arbitration.")
    COUNTY_ORGANISER("county-organiser"),
    @Description("Reads the trail and samples; changes nothing.")
    AUDITOR("auditor"),
    @Description("A system with only the scopes granted to it.")
    INTEGRATOR("integrator"),
    @Description("Configures the system; sees no residents' records.")
    ADMINISTRATOR("administrator");

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    /** The role's spelling in the Keycloak realm and in the column {@code post.role}. */
    public String realmName() {
        return realmName;
    }

    /** The role of that realm spelling; realm roles that are not ours are absent. */
    public static Optional<Role> ofRealmName(String name) {
        return Arrays.stream(values()).filter(role -> role.realmName.equals(name)).findFirst();
    }
}
