package org.xiaoshao.organisation;

/**
 * Which organisations a list holds.
 *
 * @param type only of that type, or null
 * @param search part of a name, or null
 * @param county only of that county (code in any form); null for the caller's own counties, or all
 *     when the caller's posts are in none
 * @param place only those whose division lies in that one (code in any form), or null
 * @param ended those that are no more instead of those that are there
 */
public record OrganisationFilter(
        OrganisationType type, String search, String county, String place, boolean ended) {

    /** Of those that are there, wherever in the county. */
    public OrganisationFilter(OrganisationType type, String search, String county) {
        this(type, search, county, null, false);
    }
}
