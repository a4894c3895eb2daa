package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who reported whistles. */
@ApplicationScoped
class Reporters implements PanacheRepositoryBase<Reporter, UUID> {

    /** All reporters of one whistle, the first one first. */
    List<Reporter> of(UUID whistle) {
        return list("whistleId = ?1 order by at, id", whistle);
    }

    /** That person as a reporter of that whistle. */
    Optional<Reporter> of(UUID whistle, UUID person) {
        return find("whistleId = ?1 and personId = ?2", whistle, person).firstResultOptional();
    }

    /** The holder of the tracking code with that hash. */
    Optional<Reporter> withCode(byte[] hash) {
        return find("trackingHash", hash).firstResultOptional();
    }
}
