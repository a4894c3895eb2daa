/**
 * Who lives where: dwellings, households (tenure, registration, from–to) and residents, moving in
 * and out, duplicates merged and unmerged.
 *
 * <p>Rules: phone, ID number and day of birth are sealed field by field, found by blind index,
 * masked by default and revealed for a stated purpose, which the audit trail keeps in the same
 * transaction. Rows are seen by those in charge of the place and by the household itself; everybody
 * else, town and county included, gets counts, those below five not told. Publishes {@link
 * org.xiaoshao.people.PeopleService} and {@link org.xiaoshao.people.ResidentDeleted}.
 *
 * <p>Party members who look after households (党员联户, {@link
 * org.xiaoshao.people.HouseholdLinkService}) are words of organisation, but they live here: a link
 * is seen by whoever sees the household, ends when it moves out, and is handed out and deleted with
 * its people, all of which organisation, standing before identity and people, could learn only by
 * events and copies. What it needs of organisation, who sits in a Party body, it may ask.
 */
package org.xiaoshao.people;
