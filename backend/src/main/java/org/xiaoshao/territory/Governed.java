package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Which divisions lie under the scope that this transaction has entered. Asked of the database,
 * where identity keeps the scope: territory and organisation come before identity and know no
 * callers.
 */
@ApplicationScoped
public class Governed {

    @Inject EntityManager entityManager;

    /**
     * Whether a post of the caller lies over that division: its own code, its town or its county.
     *
     * @param division twelve-digit code
     */
    public boolean covers(String division) {
        return (Boolean)
                entityManager
                        .createNativeQuery("select scope_covers(:division)", Boolean.class)
                        .setParameter("division", division)
                        .getSingleResult();
    }
}
