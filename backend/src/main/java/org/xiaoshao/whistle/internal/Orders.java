package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What organisations were asked to do. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<WhistleOrder, UUID> {

    /** All orders of one whistle, in no order. */
    List<WhistleOrder> of(UUID whistle) {
        return list("whistleId", whistle);
    }
}
