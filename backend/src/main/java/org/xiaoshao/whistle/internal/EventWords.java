package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The deletable halves of events. */
@ApplicationScoped
class EventWords implements PanacheRepositoryBase<StoredWords, StoredEvent.Key> {}
