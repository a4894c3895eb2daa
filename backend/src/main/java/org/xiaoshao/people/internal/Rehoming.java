package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.xiaoshao.territory.GridsRedrawn;

/**
 * Households go where their building goes, in the transaction that redraws the grids, so that the
 * new grid's member knows them and the old one's no longer does.
 */
@ApplicationScoped
class Rehoming {

    @Inject EntityManager entityManager;

    void follow(@Observes GridsRedrawn redrawn) {
        entityManager
                .createNativeQuery("select cast(rehome_households(:buildings, :grid) as text)")
                .setParameter("buildings", redrawn.buildings().toArray(UUID[]::new))
                .setParameter("grid", redrawn.to())
                .getSingleResult();
    }
}
