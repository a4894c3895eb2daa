package org.xiaoshao.territory;

import java.util.List;
import java.util.UUID;

/**
 * A capability whose rows name units of buildings: a unit goes only when none of them does. Units
 * are names, which no reference of the database holds.
 */
public interface UnitUse {

    /** One unit of one building. */
    record Unit(UUID building, String name) {}

    /** How many of those units something stands on. */
    int used(List<Unit> units);
}
