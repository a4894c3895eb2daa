package org.xiaoshao.integration.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.integration.ImportState;
import org.xiaoshao.shared.intake.ImportKind;

/** The imports that row-level security opens to this transaction. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<Import> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Files of people in that community that were checked and not yet committed, locked. */
    List<Import> ofPeopleWaiting(String community) {
        return find(
                        "communityCode = ?1 and kind in ?2 and state = ?3 order by id",
                        community,
                        List.of(ImportKind.HOUSEHOLDS, ImportKind.RESIDENTS),
                        ImportState.CHECKED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
