package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The whistles that row-level security opens to this transaction. */
@ApplicationScoped
class Whistles implements PanacheRepositoryBase<Whistle, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<Whistle> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
