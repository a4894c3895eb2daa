package org.xiaoshao.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.xiaoshao.territory.GridsRedrawn;
import org.xiaoshao.whistle.WhistleState;

/** The whistles that row-level security opens to this transaction. */
@ApplicationScoped
class Whistles implements PanacheRepositoryBase<Whistle, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<Whistle> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Its parts, locked, the first one first. */
    List<Whistle> partsOf(UUID whole) {
        return find("parentId = ?1 order by id", whole)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that were merged into it, locked. */
    List<Whistle> mergedInto(UUID target) {
        return find("mergedIntoId = ?1 order by id", target)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Reads it again, after something was written around it. */
    void readAgain(Whistle whistle) {
        getEntityManager().refresh(whistle);
    }

    /** As {@link #locked}, but absent instead of waiting while another act holds it. */
    Optional<Whistle> lockedUnlessHeld(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .singleResultOptional();
    }

    /** The open ones whose place went to another grid, locked in one order. */
    List<Whistle> openIn(GridsRedrawn redrawn) {
        var inBuildings = "buildingId in ?2";
        var inNone = redrawn.whole() ? " or (gridId = ?3 and buildingId is null)" : "";
        var where = "state in ?1 and (" + inBuildings + inNone + ") order by id";
        var found =
                redrawn.whole()
                        ? find(where, WhistleState.OPEN, redrawn.buildings(), redrawn.from())
                        : find(where, WhistleState.OPEN, redrawn.buildings());
        return found.withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
