/**
 * Who lives where: dwellings, households (tenure, registration, from–to) and residents, moving in
 * and out, duplicates merged and unmerged.
 *
 * <p>Rules: phone, ID number and day of birth are sealed field by field, found by blind index,
 * masked by default and revealed for a stated purpose, which the audit trail keeps in the same
 * transaction. Rows are seen by those in charge of the place and by the household itself; everybody
 * else, town and county included, gets counts, those below five not told. Publishes {@link
 * org.xiaoshao.people.PeopleService} and {@link org.xiaoshao.people.ResidentDeleted}.
 */
package org.xiaoshao.people;
