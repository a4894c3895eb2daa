package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of a whistle when everything that names somebody is taken away.
 *
 * @param mergedInto the whistle about the same thing that it was joined to; null for none
 * @param matter the version of the duty list's entry that it was admitted under; null before
 * @param matterCode that entry's code, the same for all its versions; null before
 * @param estate where its building belongs to one; else null
 * @param grid where it is known and there is no estate; else null
 * @param closedAt null while it is open
 */
public record WhistlePast(
        UUID id,
        WhistleSource source,
        WhistleState state,
        UUID mergedInto,
        UUID matter,
        String matterCode,
        UUID estate,
        UUID grid,
        Instant blownAt,
        Instant closedAt) {}
