package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/** Whether the caller may see a whistle; hidden and missing are one answer. */
@ApplicationScoped
class WhistleSight {

    @Inject EntityManager entityManager;
    @Inject Whistles whistles;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;
    @Inject ExpectedVersion expectedVersion;

    /**
     * The whistle, locked against other acts until the transaction ends, in the version that the
     * act expects.
     *
     * @param opened whether a code or link opened it, so that posts do not matter
     * @throws Refused {@code NOT_FOUND}, then {@code STALE_VERSION}
     */
    Whistle lock(UUID id, boolean opened) {
        var whistle = hold(id, opened);
        expectedVersion.compare(whistle);
        return whistle;
    }

    /**
     * The whistle, locked alike, for an act on something that belongs to it and has a version of
     * its own.
     *
     * @throws Refused {@code NOT_FOUND}
     */
    Whistle hold(UUID id) {
        return hold(id, false);
    }

    private Whistle hold(UUID id, boolean opened) {
        return whistles.locked(id)
                .filter(found -> opened || inScope(id))
                .orElseThrow(() -> new Refused(Fault.notFound()));
    }

    private boolean inScope(UUID id) {
        var query =
                entityManager
                        .createNativeQuery(
                                "select 1 from whistle w where w.id = :id and "
                                        + scopeCheck.condition(),
                                Integer.class)
                        .setParameter("id", id);
        return !scopeCheck.bind(query, currentScope.get()).getResultList().isEmpty();
    }
}
