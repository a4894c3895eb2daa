package org.xiaoshao.foresight.internal;

import java.util.UUID;

/**
 * A matter at a place of a community.
 *
 * @param matter code of the duty list's entry, the same for all its versions
 */
record Cell(String matter, Spot spot) {

    /** An estate, or a grid where there is none; both null where only the community is known. */
    record Spot(UUID estate, UUID grid) {}
}
