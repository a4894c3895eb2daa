package org.xiaoshao.organisation;

/**
 * Which organisations a list holds.
 *
 * @param type only of that type, or null
 * @param search part of a name, or null
 * @param county only of that county (code in any form); null for the caller's own counties, or all
 *     when the caller's posts are in none
 */
public record OrganisationFilter(OrganisationType type, String search, String county) {}
