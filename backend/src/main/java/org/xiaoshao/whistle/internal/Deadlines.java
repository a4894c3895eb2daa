package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The clocks of whistles. */
@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<Deadline, Deadline.Key> {}
