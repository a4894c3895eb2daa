package org.xiaoshao.territory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The whistle points that are put up and taken down. */
@ApplicationScoped
class WhistlePoints implements PanacheRepositoryBase<WhistlePoint, UUID> {

    /** The code of the community that it hangs in. */
    Optional<String> communityOf(UUID id) {
        return getEntityManager()
                .createQuery("select communityCode from WhistlePoint where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Locked against other acts until the transaction ends. */
    Optional<WhistlePoint> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
