package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.xiaoshao.identity.internal.AuditReading;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Page;

/** Reads the audit trails of the counties that the caller audits; a fixed number of statements. */
@ApplicationScoped
@Transactional
public class AuditService {

    @Inject AuditReading reading;

    /**
     * A page of entries, newest first; of other counties there are none.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param withCount whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public AuditEntryConnection entries(
            AuditFilterInput filter, Integer first, String after, boolean withCount) {
        return reading.list(filter, Page.size(first), after, withCount);
    }

    /** Recomputes the trail of that county; absent when the caller does not audit it. */
    public Optional<AuditChainView> chain(String county) {
        return reading.chain(county);
    }
}
