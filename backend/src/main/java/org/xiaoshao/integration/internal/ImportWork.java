package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.integration.ImportRefusal;
import org.xiaoshao.integration.ImportState;
import org.xiaoshao.integration.internal.table.TableRefused;
import org.xiaoshao.shared.SqlState;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;

/** What the work behind an import does to it, step by step; each runs in one transaction. */
@ApplicationScoped
public class ImportWork {

    @Inject Imports imports;
    @Inject Intakes intakes;
    @Inject ImportContent content;
    @Inject FaultStore faults;
    @Inject Taking taking;
    @Inject Audit audit;
    @Inject TerritoryService territory;
    @Inject CurrentScope currentScope;
    @Inject EntityManager entityManager;
    @Inject Clock clock;

    /** What an import waits for now. */
    public record Due(ImportKind kind, ImportState state) {}

    /** Nothing may be kept of this transaction: the import cannot go on, and this is why. */
    public static final class Stopped extends RuntimeException {

        private final ImportRefusal refusal;
        private final Integer standing;

        Stopped(ImportRefusal refusal, Integer standing) {
            super("stopped", null, false, false);
            this.refusal = refusal;
            this.standing = standing;
        }

        public ImportRefusal refusal() {
            return refusal;
        }

        /** Rows that something stands on; null for another reason. */
        public Integer standing() {
            return standing;
        }
    }

    /** Begins, or goes on after somebody else died over it; absent when there is nothing to do. */
    public Optional<Due> begin(UUID id) {
        var one = open(id);
        if (one.state() == ImportState.UPLOADED) {
            one.reading();
        }
        progress(id, 0);
        var due =
                switch (one.state()) {
                    case CHECKING, COMMITTING, UNDOING -> true;
                    default -> false;
                };
        return due ? Optional.of(new Due(one.kind(), one.state())) : Optional.empty();
    }

    /** Writes the content of the file to that path. */
    public void copy(UUID id, Path file) {
        currentScope.openImport(id);
        content.copy(id, file);
    }

    /** Says how many rows are done. */
    public void progress(UUID id, int rows) {
        currentScope.openImport(id);
        entityManager
                .createNativeQuery("update import set rows_done = :rows where id = :id")
                .setParameter("rows", rows)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Keeps how many rows there are, for the progress. */
    public void counted(UUID id, int rows) {
        open(id).counted(rows);
    }

    /** The file cannot be taken. */
    public void refused(UUID id, TableRefused why) {
        var one = open(id);
        faults.clear(id);
        var store = faults.of(id, one.community(), 0, Integer.MAX_VALUE);
        why.faults().forEach(store::add);
        store.flush();
        one.refused(why.refusal(), why.cell(), why.faults().size());
        content.delete(id);
    }

    /** Finds out what committing would do. */
    public void check(UUID id, Path file, IntConsumer progress) {
        currentScope.openImport(id);
        var ground = ground(id);
        faults.clear(id);
        var counts =
                taking.take(file, intakes.of(kind(id)), ground, Taking.Purpose.CHECK, progress);
        var one = open(id);
        if (one.state() == ImportState.CHECKING) {
            one.checked(counts, now());
        }
    }

    /**
     * Writes all of it, or nothing.
     *
     * @throws Stopped when that would not be what was shown
     */
    public void commit(UUID id, Path file, IntConsumer progress) {
        alone(id);
        var counts = written(id, file, progress);
        var one = open(id);
        if (one.state() != ImportState.COMMITTING) {
            throw new Stopped(null, null);
        }
        if (!one.counts(counts) || counts.faulty() > 0 && !one.leavesFaultyOut()) {
            throw new Stopped(ImportRefusal.LEDGER_CHANGED, null);
        }
        one.committed(now());
        imports.flush();
        content.delete(id);
        record(one, AuditKind.IMPORTED, counts.added() + counts.changed());
    }

    private Counts written(UUID id, Path file, IntConsumer progress) {
        var ground = ground(id);
        try {
            return taking.take(file, intakes.of(kind(id)), ground, Taking.Purpose.WRITE, progress);
        } catch (PersistenceException refused) {
            // Somebody was quicker, whose row was not to be seen when these were looked at.
            throw SqlState.EXCLUSION_VIOLATION.isBehind(refused)
                    ? new Stopped(ImportRefusal.LEDGER_CHANGED, null)
                    : refused;
        }
    }

    /** It was not committed: looked at again, since what is there has changed. */
    public void again(UUID id, Path file, ImportRefusal why, IntConsumer progress) {
        currentScope.openImport(id);
        faults.clear(id);
        var counts =
                taking.take(file, intakes.of(kind(id)), ground(id), Taking.Purpose.CHECK, progress);
        var one = open(id);
        one.checked(counts, now());
        one.notCommitted(why);
    }

    /**
     * Takes away what it wrote, or nothing.
     *
     * @throws Stopped when something stands on it
     */
    public void undo(UUID id) {
        alone(id);
        var one = open(id);
        if (one.state() != ImportState.UNDOING) {
            throw new Stopped(null, null);
        }
        ground(id);
        var standing = intakes.of(one.kind()).undo(id, one.community());
        if (standing > 0) {
            throw new Stopped(null, standing);
        }
        one.undone(now());
        imports.flush();
        record(one, AuditKind.IMPORT_UNDONE, one.facts().writes());
    }

    /** Nothing was done, for that reason: as it was before somebody asked for it. */
    public void back(UUID id, ImportRefusal why, Integer standing) {
        var one = open(id);
        switch (one.state()) {
            case UPLOADED, CHECKING -> {
                one.refused(why, null, 0);
                content.delete(id);
            }
            case COMMITTING -> one.notCommitted(why);
            case UNDOING -> one.notUndone(standing, why);
            default -> {
                // Somebody else was quicker.
            }
        }
    }

    /** Nobody came back to it: the file goes. */
    public void expire(UUID id) {
        var one = open(id);
        if (one.state() == ImportState.CHECKED) {
            one.discarded();
            imports.flush();
            faults.clear(id);
            content.delete(id);
        }
    }

    /** Waits while another backend, thought dead, is still at it. */
    private void alone(UUID id) {
        currentScope.openImport(id);
        entityManager
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))",
                        Integer.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    private Import open(UUID id) {
        currentScope.openImport(id);
        return imports.locked(id).orElseThrow();
    }

    private ImportKind kind(UUID id) {
        return imports.findById(id).kind();
    }

    /** Where it is taken in, if whoever asked for it still may. */
    private IntakeGround ground(UUID id) {
        var one = imports.findById(id);
        if (!currentScope.get().communities().contains(one.community())) {
            throw new Stopped(ImportRefusal.NOT_YOUR_COMMUNITY, null);
        }
        if (territory.locate(one.community(), null, null) instanceof Location.Place place) {
            return new IntakeGround(
                    id, place.county(), place.town(), place.community(), LocalDate.now(clock));
        }
        throw new Stopped(ImportRefusal.COMMUNITY_REVOKED, null);
    }

    private void record(Import one, AuditKind kind, int rows) {
        audit.record(
                new AuditRecord(
                        kind,
                        one.county(),
                        null,
                        "Import",
                        one.id(),
                        Map.of(
                                "rowsOf",
                                one.kind().name(),
                                "rows",
                                Integer.toString(rows),
                                "community",
                                one.community()),
                        null),
                intakes.of(one.kind()).takers());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
