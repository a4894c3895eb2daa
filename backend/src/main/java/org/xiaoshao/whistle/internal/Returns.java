package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.whistle.ReturnRuling;

/** What organisations wanted to give back. */
@ApplicationScoped
class Returns implements PanacheRepositoryBase<StoredReturn, UUID> {

    /** The one of that whistle that waits for a ruling and has that id. */
    Optional<StoredReturn> open(UUID whistle, UUID id) {
        return find("whistleId = ?1 and id = ?2 and ruling is null", whistle, id)
                .firstResultOptional();
    }

    /** How often an order of that whistle was given back. */
    long upheldOf(UUID whistle) {
        return count("whistleId = ?1 and ruling = ?2", whistle, ReturnRuling.UPHELD);
    }

    /** The one about that order that waits for a ruling. */
    Optional<StoredReturn> openOf(UUID order) {
        return find("orderId = ?1 and ruling is null", order).firstResultOptional();
    }
}
