package org.xiaoshao.people.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The households that row-level security opens to this transaction. */
@ApplicationScoped
class Households implements PanacheRepositoryBase<Household, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<Household> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those who live in the dwelling now, vacancies included. */
    List<Household> currentIn(Dwelling dwelling) {
        return list("dwellingId = ?1 and movedOut is null", dwelling.id());
    }
}
