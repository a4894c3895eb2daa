package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.territory.PlaceUse;

/** Places that somebody has a post for, and estates with bodies of their own. */
@ApplicationScoped
class PlacesServed implements PlaceUse {

    private static final String POSTS =
            """
            select exists (select 1 from post p
                           where p.building_id = any (:buildings) and p.role <> 'resident' and not p.called_off
                             and coalesce(p.valid_to, 'infinity') >= :today)""";

    private static final String BODIES =
            """
            select exists (select 1 from organisation o
                           where o.estate_id = cast(:estate as uuid) and o.ended_on is null)""";

    @Inject EntityManager entityManager;
    @Inject Clock clock;

    @Override
    public Set<Obstacle> standingIn(Closing closing) {
        var found = EnumSet.noneOf(Obstacle.class);
        var posts =
                entityManager
                        .createNativeQuery(POSTS, Boolean.class)
                        .setParameter("buildings", closing.buildings().toArray(UUID[]::new))
                        .setParameter("today", LocalDate.now(clock));
        if ((Boolean) posts.getSingleResult()) {
            found.add(Obstacle.POSTS_RUN);
        }
        var bodies =
                entityManager
                        .createNativeQuery(BODIES, Boolean.class)
                        .setParameter("estate", Objects.toString(closing.estate(), null));
        if ((Boolean) bodies.getSingleResult()) {
            found.add(Obstacle.BODIES_STAND);
        }
        return found;
    }
}
