package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.whistle.SupervisionCause;
import org.xiaoshao.whistle.SupervisionState;

/** What is put right by a date. Whoever writes one holds its whistle. */
@ApplicationScoped
class Supervisions implements PanacheRepositoryBase<StoredSupervision, UUID> {

    /** Those of that whistle that are not closed. */
    List<StoredSupervision> openOf(UUID whistle) {
        return find("whistleId = ?1 and state <> ?2 order by id", whistle, SupervisionState.CLOSED)
                .list();
    }

    /** Whether a rule opened one on that occasion, or a leader one that is not closed. */
    boolean isThereOn(UUID whistle, Occasion occasion) {
        if (occasion.cause() == SupervisionCause.CHOSEN) {
            return count(
                            "whistleId = ?1 and cause = ?2 and state <> ?3",
                            whistle,
                            occasion.cause().name(),
                            SupervisionState.CLOSED)
                    > 0;
        }
        return count(
                        "whistleId = ?1 and cause = ?2 and deadlineKind is not distinct from ?3"
                                + " and round is not distinct from ?4",
                        whistle,
                        occasion.cause().name(),
                        occasion.kind() == null ? null : occasion.kind().name(),
                        occasion.round())
                > 0;
    }

    /** The whistle that one is about; absent when there is none or it is hidden. */
    Optional<UUID> whistleOf(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select whistle_id from whistle_supervision where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
    }
}
