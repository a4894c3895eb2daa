package org.xiaoshao.people;

/**
 * Which links a list holds.
 *
 * @param community code of their community in any form, or null
 * @param household id of the household, or null
 * @param member id of the member's person, or null
 * @param current those that last (null or true), or that have ended (false)
 */
public record HouseholdLinkFilter(
        String community, String household, String member, Boolean current) {}
