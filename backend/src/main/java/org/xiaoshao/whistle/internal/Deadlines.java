package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The clocks of whistles. */
@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<Deadline, Deadline.Key> {

    /** All runs of all clocks of one whistle, in order. */
    List<Deadline> of(UUID whistle) {
        return list("key.whistleId = ?1 order by key.kind, key.round", whistle);
    }
}
