package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.xiaoshao.people.ResidentDeleted;

/** Throws files away that may hold somebody whose record is deleted, in the same transaction. */
@ApplicationScoped
class ExportWithdrawal {

    @Inject EntityManager entityManager;

    void follow(@Observes ResidentDeleted deleted) {
        // Read as a text: what a function without an answer returns has no type of ours.
        entityManager
                .createNativeQuery("select cast(withdraw_exports(:county) as text)", String.class)
                .setParameter("county", deleted.county())
                .getSingleResult();
    }
}
