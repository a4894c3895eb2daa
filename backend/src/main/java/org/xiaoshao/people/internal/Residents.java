package org.xiaoshao.people.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The residents that row-level security opens to this transaction. */
@ApplicationScoped
class Residents implements PanacheRepositoryBase<Resident, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<Resident> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those who live in the household now, merged records left out. */
    List<Resident> currentIn(UUID household) {
        return list("householdId = ?1 and movedOut is null and mergedInto is null", household);
    }

    /** Those with no last day in the household, merged records too. */
    List<Resident> stayingIn(UUID household) {
        return list("householdId = ?1 and movedOut is null order by id", household);
    }

    /** Those who left with the household when that was recorded, merged records too. */
    List<Resident> leftWith(UUID household, Instant recorded) {
        return list("householdId = ?1 and movedOutAt = ?2 order by id", household, recorded);
    }

    /** Whether that login is somebody's who lives somewhere; null is nobody's. */
    boolean hasOne(UUID person) {
        return person != null
                && count("personId = ?1 and movedOut is null and mergedInto is null", person) > 0;
    }

    /** Whether somebody with one of those indexes of an ID number lives where the caller sees. */
    boolean anyLivesWith(byte[][] indexes) {
        return count(
                        "idNumberIndex in ?1 and movedOut is null and mergedInto is null",
                        List.of(indexes))
                > 0;
    }

    /** Whether that login is somebody's who lives anywhere, seen by the caller or not. */
    boolean loginLives(UUID person) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery("select login_lives(:person)", Boolean.class)
                        .setParameter("person", person)
                        .getSingleResult();
    }

    /** The records merged into that one. */
    List<Resident> mergedInto(UUID id) {
        return list("mergedInto = ?1 order by id", id);
    }
}
