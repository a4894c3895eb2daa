package org.xiaoshao.culture.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * The places of activities. They are counted by the database in one guarded statement, never by
 * adding to what was read before: of those who want the last one at the same time one gets it, and
 * the others wait for that transaction only.
 */
@ApplicationScoped
class Places {

    @Inject EntityManager entityManager;

    /**
     * Takes one place of that activity.
     *
     * @return whether there was one left
     */
    boolean take(UUID activity) {
        return change("taken = taken + 1 where id = :id and taken < capacity", activity) == 1;
    }

    void giveBack(UUID activity) {
        change("taken = taken - 1 where id = :id", activity);
    }

    private int change(String how, UUID activity) {
        return entityManager
                .createNativeQuery("update activity set " + how)
                .setParameter("id", activity)
                .executeUpdate();
    }
}
