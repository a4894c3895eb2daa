package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** How far a point lies from where something is. */
@ApplicationScoped
public class Distances {

    @Inject EntityManager entityManager;

    /** From the grid's outline, or from those of the community where no grid is known. */
    public Optional<Double> metresFrom(
            String community, UUID grid, double longitude, double latitude) {
        @SuppressWarnings("unchecked")
        List<String> outlines =
                entityManager
                        .createNativeQuery(
                                """
                                select g.outline from grid g
                                where g.community_code = :community and g.outline is not null
                                  and (g.id = cast(:grid as uuid) or (cast(:grid as uuid) is null and g.valid_to is null))
                                limit 200""",
                                String.class)
                        .setParameter("community", community)
                        .setParameter("grid", Objects.toString(grid, null))
                        .getResultList();
        return DrawnGround.of(outlines).metresTo(longitude, latitude);
    }
}
