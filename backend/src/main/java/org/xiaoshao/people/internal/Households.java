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

    /**
     * The dwelling of that household, without the household: locking an entity that was read before
     * does not read it again.
     */
    Optional<UUID> dwellingOf(UUID id) {
        return find("select dwellingId from Household where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** All that ever lived in the dwelling beside that one, vacancies included. */
    List<Household> othersIn(Household household) {
        return list("dwellingId = ?1 and id <> ?2", household.dwellingId(), household.id());
    }

    /** Those who live in the dwelling now, vacancies included. */
    List<Household> currentIn(Dwelling dwelling) {
        return list("dwellingId = ?1 and movedOut is null", dwelling.id());
    }
}
