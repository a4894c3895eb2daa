package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.territory.PlaceUse;

/** Places where somebody lives; a vacancy says that nobody does. */
@ApplicationScoped
class PlacesLivedIn implements PlaceUse {

    @Inject EntityManager entityManager;

    @Override
    public Set<Obstacle> standingIn(Closing closing) {
        var livedIn =
                (Boolean)
                        entityManager
                                .createNativeQuery("select any_lived_in(:buildings)", Boolean.class)
                                .setParameter("buildings", closing.buildings().toArray(UUID[]::new))
                                .getSingleResult();
        return livedIn ? Set.of(Obstacle.HOUSEHOLDS_LIVE_THERE) : Set.of();
    }
}
