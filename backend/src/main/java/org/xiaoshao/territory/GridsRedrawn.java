package org.xiaoshao.territory;

import java.util.List;
import java.util.UUID;

/**
 * Part of a grid, or all of it, went to another. Told inside the transaction: what belongs to a
 * grid moves with it or not at all.
 *
 * @param buildings what moved
 * @param names of the two grids as people say them, from and to
 * @param whole whether the grid itself ended, so that what lies in no building moves too
 */
public record GridsRedrawn(UUID from, UUID to, List<UUID> buildings, Names names, boolean whole) {

    /** What the two grids are called. */
    public record Names(String from, String to) {}
}
