package org.xiaoshao.culture.internal;

import java.time.Instant;

/**
 * All that the policies of signing up look at.
 *
 * @param loggedIn whether the caller is known by login
 * @param belongs whether they live or serve in the activity's community
 * @param holdsPlace whether they hold a place
 */
record SignUpSituation(
        Announcement announcement,
        Instant now,
        boolean loggedIn,
        boolean belongs,
        boolean holdsPlace) {}
