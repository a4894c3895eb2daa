package org.xiaoshao.territory;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A capability that counts on places: one is closed only when nothing of it stands there. */
public interface PlaceUse {

    /** What stands against it. */
    enum Obstacle {
        HOUSEHOLDS_LIVE_THERE,
        WHISTLES_OPEN,
        POSTS_RUN,
        BODIES_STAND
    }

    /**
     * What is to be closed.
     *
     * @param estate null where no estate is
     * @param buildings all that close, those of the estate too
     */
    record Closing(UUID estate, List<UUID> buildings) {

        public Closing {
            buildings = List.copyOf(buildings);
        }
    }

    /** What of this capability stands there, whoever may see it; empty when nothing does. */
    Set<Obstacle> standingIn(Closing closing);
}
