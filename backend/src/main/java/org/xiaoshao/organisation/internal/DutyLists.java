package org.xiaoshao.organisation.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.DutyListState;

/** The duty lists that row-level security opens to this transaction. */
@ApplicationScoped
class DutyLists implements PanacheRepositoryBase<DutyList, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<DutyList> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean drafted(String county) {
        return count("countyCode = ?1 and state = ?2", county, DutyListState.DRAFT) > 0;
    }

    /** The newest version that is published, in force or still to come. */
    Optional<DutyList> newest(String county) {
        return find("countyCode = ?1 and number is not null order by number desc", county)
                .firstResultOptional();
    }
}
