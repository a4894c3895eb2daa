package org.xiaoshao.organisation.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Reports for duty, as far as row-level security opens them to this transaction. */
@ApplicationScoped
class DutyReports implements PanacheRepositoryBase<DutyReport, UUID> {

    Optional<DutyReport> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean reported(String community, UUID organisation) {
        return count(
                        "communityCode = ?1 and organisationId = ?2 and validTo is null",
                        community,
                        organisation)
                > 0;
    }

    /** Whether the caller is of that community's staff. */
    boolean run(String community) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select cast(:community as text) = any (scope_list('communities'))",
                                Boolean.class)
                        .setParameter("community", community)
                        .getSingleResult();
    }
}
