package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationUse;

/** Orders that wait for the organisation that they were sent to. */
@ApplicationScoped
class OpenOrders implements OrganisationUse {

    @Inject EntityManager entityManager;

    @Override
    public boolean waitsFor(UUID organisation) {
        return (Boolean)
                entityManager
                        .createNativeQuery(
                                "select organisation_has_open_orders(:organisation)", Boolean.class)
                        .setParameter("organisation", organisation)
                        .getSingleResult();
    }
}
