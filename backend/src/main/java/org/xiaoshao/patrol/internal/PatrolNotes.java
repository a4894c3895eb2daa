package org.xiaoshao.patrol.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The notes that row-level security opens to this transaction. */
@ApplicationScoped
class PatrolNotes implements PanacheRepositoryBase<PatrolNote, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<PatrolNote> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
