package org.xiaoshao.organisation.internal;

import static org.xiaoshao.organisation.OrganisationType.*;

import java.util.EnumSet;
import java.util.Set;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.territory.DivisionLevel;

/** What the types of organisations have in common, and where each may be. */
final class BodyKinds {

    private static final Set<OrganisationType> PARTY =
            EnumSet.of(COMMUNITY_PARTY_ORGANISATION, ESTATE_PARTY_BRANCH, GRID_PARTY_GROUP);

    private static final Set<OrganisationType> OF_COMMUNITIES =
            EnumSet.of(
                    COMMUNITY_PARTY_ORGANISATION,
                    ESTATE_PARTY_BRANCH,
                    GRID_PARTY_GROUP,
                    RESIDENTS_COMMITTEE,
                    OWNERS_COMMITTEE,
                    PROPERTY_COMMITTEE);

    /** Those that are somebody's of an estate; a property company may serve one or several. */
    private static final Set<OrganisationType> OF_ESTATES =
            EnumSet.of(ESTATE_PARTY_BRANCH, OWNERS_COMMITTEE, PROPERTY_COMMITTEE);

    private static final Set<OrganisationType> WITHOUT_SEATS =
            EnumSet.of(TOWN, DEPARTMENT, PROPERTY_COMPANY, RESIDENT_UNIT);

    private BodyKinds() {}

    static boolean party(OrganisationType type) {
        return PARTY.contains(type);
    }

    /** Seats are of a community: a body of a whole town has none recorded. */
    static boolean seated(OrganisationType type, DivisionLevel level) {
        return level == DivisionLevel.VILLAGE && !WITHOUT_SEATS.contains(type);
    }

    static boolean needsEstate(OrganisationType type) {
        return OF_ESTATES.contains(type);
    }

    static boolean mayHaveEstate(OrganisationType type) {
        return needsEstate(type) || type == PROPERTY_COMPANY;
    }

    static boolean hasGrid(OrganisationType type) {
        return type == GRID_PARTY_GROUP;
    }

    static boolean mayBeOf(OrganisationType type, DivisionLevel level) {
        return switch (level) {
            case VILLAGE -> type != TOWN && type != DEPARTMENT;
            case TOWN -> type != DEPARTMENT && !OF_COMMUNITIES.contains(type);
            case COUNTY -> type != TOWN && !OF_COMMUNITIES.contains(type);
            default -> false;
        };
    }
}
