package org.xiaoshao.notification.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** How people want to be told; row-level security opens each their own. */
@ApplicationScoped
class Preferences implements PanacheRepositoryBase<Preference, UUID> {

    /** That person's, made when it is not there yet, locked. */
    Preference ofPerson(UUID person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> new Preference(person));
    }
}
