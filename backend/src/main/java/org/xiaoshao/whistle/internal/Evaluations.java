package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The voices on rounds of handling. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<StoredEvaluation, StoredEvaluation.Key> {}
