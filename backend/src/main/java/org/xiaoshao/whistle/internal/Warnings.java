package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The steps of the warning ladder that were taken. */
@ApplicationScoped
class Warnings implements PanacheRepositoryBase<StoredWarning, StoredWarning.Key> {

    List<StoredWarning> of(UUID whistle) {
        return list("key.whistleId", whistle);
    }
}
