package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** When the handling clocks of whistles stand still. */
@ApplicationScoped
class Pauses implements PanacheRepositoryBase<StoredPause, StoredPause.Key> {

    /** Of one whistle, in order. */
    List<StoredPause> of(UUID whistle) {
        return list("key.whistleId = ?1 order by key.pausedAt", whistle);
    }
}
