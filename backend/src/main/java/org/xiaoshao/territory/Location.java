package org.xiaoshao.territory;

import java.util.List;
import java.util.UUID;

/** What became of the attempt to place something: a place, or the reason why there is none. */
public sealed interface Location {

    /**
     * A place inside a community in operation.
     *
     * @param community twelve-digit code
     * @param town twelve-digit code of its town
     * @param county twelve-digit code of its county
     * @param communityName the name people say
     * @param grid the grid named, or the building's when only that was; null when neither is known
     * @param building null when it is about none
     * @param units names of the building's units; empty without a building
     * @param whistlePrefix what the county's whistle numbers begin with
     */
    record Place(
            String community,
            String town,
            String county,
            String communityName,
            UUID grid,
            String gridName,
            UUID building,
            String buildingName,
            List<String> units,
            String whistlePrefix)
            implements Location {

        public Place {
            units = List.copyOf(units);
        }
    }

    /** There is no such place. */
    record Refused(LocationRefusal reason) implements Location {}
}
