package org.xiaoshao.notification.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.notification.MessageTemplateCreateInput;

/** The texts that row-level security opens to this transaction. */
@ApplicationScoped
class Templates implements PanacheRepositoryBase<StoredTemplate, UUID> {

    /** Locked against other acts until the transaction ends; only one that the caller words. */
    Optional<StoredTemplate> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Holds back whoever words something of that place at the same time. */
    void oneAtATime(String place) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('message_template ' || :place))"
                                + " as text)",
                        String.class)
                .setParameter("place", place)
                .getSingleResult();
    }

    boolean worded(String place, MessageTemplateCreateInput input) {
        return count(
                        "placeCode = ?1 and happening = ?2 and side = ?3 and language = ?4"
                                + " and (matter = ?5 or matter is null and ?5 is null)",
                        place,
                        input.happening().name(),
                        input.side().name(),
                        input.language().name(),
                        input.matter())
                > 0;
    }
}
