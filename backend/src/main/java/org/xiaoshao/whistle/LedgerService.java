package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Page;
import org.xiaoshao.whistle.internal.LedgerSealing;
import org.xiaoshao.whistle.internal.LedgerSnapshots;

/** Ledgers of past months, sealed when the month is over and never changed. */
@ApplicationScoped
@Transactional
public class LedgerService {

    @Inject LedgerSnapshots snapshots;
    @Inject LedgerSealing sealing;

    public LedgerSnapshotConnection list(
            LedgerSnapshotFilterInput filter, Integer first, String after, boolean withCount) {
        return snapshots.list(filter, Page.size(first), after, withCount);
    }

    /** What was sealed and whether it holds; absent when the caller may not see it. */
    public Optional<LedgerSnapshotSheet> sheet(UUID id) {
        return snapshots.sheet(id);
    }

    /** Communities whose ledger of that month is to be sealed, once the month is over. */
    public List<Unsealed> unsealed(YearMonth month) {
        return sealing.unsealed(month);
    }

    /** Seals one ledger; one that another backend has sealed meanwhile is left alone. */
    public void seal(Unsealed ledger, YearMonth month) {
        sealing.seal(ledger, month);
    }

    /** A ledger without a seal of some month. */
    public record Unsealed(String community, String county, String town) {}
}
