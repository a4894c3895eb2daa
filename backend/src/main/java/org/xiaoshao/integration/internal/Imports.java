package org.xiaoshao.integration.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The imports that row-level security opens to this transaction. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<Import> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
