package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.territory.PlaceUse;
import org.xiaoshao.whistle.WhistleState;

/** Places where a whistle is open. */
@ApplicationScoped
class PlacesWhistledAt implements PlaceUse {

    @Inject EntityManager entityManager;

    @Override
    public Set<Obstacle> standingIn(Closing closing) {
        var open =
                (Boolean)
                        entityManager
                                .createNativeQuery(
                                        "select any_whistle_open(:buildings, :open)", Boolean.class)
                                .setParameter("buildings", closing.buildings().toArray(UUID[]::new))
                                .setParameter(
                                        "open",
                                        WhistleState.OPEN.stream()
                                                .map(Enum::name)
                                                .toArray(String[]::new))
                                .getSingleResult();
        return open ? Set.of(Obstacle.WHISTLES_OPEN) : Set.of();
    }
}
