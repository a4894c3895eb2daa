package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The voices on rounds of handling. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<StoredEvaluation, StoredEvaluation.Key> {

    /** All voices on one round. */
    List<StoredEvaluation> ofRound(UUID whistle, int round) {
        return list("key.whistleId = ?1 and key.round = ?2", whistle, round);
    }
}
