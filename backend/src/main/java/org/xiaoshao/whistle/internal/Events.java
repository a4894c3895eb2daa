package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of the ledger: they are added, never changed or removed. */
@ApplicationScoped
class Events implements PanacheRepositoryBase<StoredEvent, StoredEvent.Key> {}
