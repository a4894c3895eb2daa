package org.xiaoshao.organisation.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The matters of duty lists, for ending them and adding those that follow. */
@ApplicationScoped
class Matters implements PanacheRepositoryBase<Matter, UUID> {

    /** The matter of that code to which no end is set. */
    Optional<Matter> open(String county, String code) {
        return find("countyCode = ?1 and code = ?2 and validTo is null", county, code)
                .firstResultOptional();
    }

    List<Matter> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
