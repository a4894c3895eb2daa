package org.xiaoshao.people;

/**
 * Somebody's record was deleted. Observed in the transaction that deletes it, by whatever holds
 * copies.
 *
 * @param county code of the county they lived in
 * @param community code of the community
 */
public record ResidentDeleted(String county, String community) {}
