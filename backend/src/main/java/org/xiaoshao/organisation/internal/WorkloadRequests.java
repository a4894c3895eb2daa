package org.xiaoshao.organisation.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The workload requests that row-level security opens to this transaction. */
@ApplicationScoped
class WorkloadRequests implements PanacheRepositoryBase<WorkloadRequest, UUID> {

    /** The communities that are to bear it; absent when the caller may not see the request. */
    Optional<String> targetOf(UUID id) {
        return getEntityManager()
                .createQuery("select targetCode from WorkloadRequest where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Locked against other acts until the transaction ends. */
    Optional<WorkloadRequest> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
