package org.xiaoshao.people.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Codes of residents, as far as row-level security opens them to this transaction. */
@ApplicationScoped
class ResidentLinks implements PanacheRepositoryBase<ResidentLink, UUID> {

    /** The resident whose code that is, opened to this transaction; the code is used up by it. */
    Optional<UUID> used(byte[] hash, Instant now) {
        return Optional.ofNullable(
                (UUID)
                        getEntityManager()
                                .createNativeQuery("select use_link(:hash, :now)", UUID.class)
                                .setParameter("hash", hash)
                                .setParameter("now", now)
                                .getSingleResult());
    }
}
