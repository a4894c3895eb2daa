package org.xiaoshao.integration.internal.exports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.integration.ExportState;

/** The exports that row-level security opens to this transaction: the caller's own. */
@ApplicationScoped
class Exports implements PanacheRepositoryBase<Export, UUID> {

    /** Locked against other work until the transaction ends. */
    Optional<Export> locked(UUID id, UUID person) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> one.person().equals(person));
    }

    /**
     * How many of that person's are not done yet. Whoever asks next waits until this transaction
     * has ended, so that nobody has more than they may by asking twice at once.
     */
    long waiting(UUID person) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('exports of ' || :person, 0)) as text)")
                .setParameter("person", person.toString())
                .getSingleResult();
        return count(
                "personId = ?1 and state in ?2",
                person,
                List.of(ExportState.ASKED, ExportState.WRITING));
    }
}
