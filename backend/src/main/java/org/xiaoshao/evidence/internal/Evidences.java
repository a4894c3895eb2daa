package org.xiaoshao.evidence.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The rows of files. */
@ApplicationScoped
class Evidences implements PanacheRepositoryBase<StoredEvidence, UUID> {

    Optional<StoredEvidence> uploaded(byte[] hash) {
        return find("uploadHash = ?1", hash).firstResultOptional();
    }

    /** The same, locked until the transaction ends. */
    Optional<StoredEvidence> locked(byte[] hash) {
        return find("uploadHash = ?1", hash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
