package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Which organisations the caller answers for, asked of the database, where identity keeps the
 * scope. The first line; row-level security behind it says the same. Kept in one bean so that a
 * test can switch it off and see the second line hold alone.
 */
@ApplicationScoped
public class OrganisationScope {

    @Inject EntityManager entityManager;

    /** Whether the caller holds a post in that organisation. */
    public boolean answersFor(UUID organisation) {
        return (Boolean)
                entityManager
                        .createNativeQuery(
                                "select cast(:organisation as uuid) = any (cast(scope_list('organisations') as uuid[]))",
                                Boolean.class)
                        .setParameter("organisation", organisation.toString())
                        .getSingleResult();
    }
}
