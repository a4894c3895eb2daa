package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What organisations were asked to do. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<WhistleOrder, UUID> {

    /** The orders of one whistle that count, in no order; not those kept as history. */
    List<WhistleOrder> of(UUID whistle) {
        return list("whistleId = ?1 and superseded = false", whistle);
    }
}
