package org.xiaoshao.territory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The estates that are renamed and closed. */
@ApplicationScoped
class Estates implements PanacheRepositoryBase<Estate, UUID> {

    /** The code of the community of that estate, closed or not. */
    Optional<String> communityOf(UUID id) {
        return getEntityManager()
                .createQuery("select communityCode from Estate where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Locked against other acts until the transaction ends. */
    Optional<Estate> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether no other one of that community that is there has that name. */
    boolean isFree(String community, String name, UUID except) {
        return count(
                        "communityCode = ?1 and name = ?2 and validTo is null and id <> ?3",
                        community,
                        name,
                        except)
                == 0;
    }
}
