package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The routing tables that row-level security opens to this transaction. */
@ApplicationScoped
class RoutingTables implements PanacheRepositoryBase<StoredRoutingTable, UUID> {

    /** Locked against other acts until the transaction ends; only one that the caller writes. */
    Optional<StoredRoutingTable> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean drafted(String place) {
        return count("placeCode = ?1 and state = 'DRAFT'", place) > 0;
    }

    /** The newest version that is published, in force or still to come. */
    Optional<StoredRoutingTable> newest(String place) {
        return find("placeCode = ?1 and number is not null order by number desc", place)
                .firstResultOptional();
    }
}
