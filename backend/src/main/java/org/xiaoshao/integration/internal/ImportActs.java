package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.integration.ImportAction;
import org.xiaoshao.integration.ImportCommitInput;
import org.xiaoshao.integration.ImportDiscardInput;
import org.xiaoshao.integration.ImportUndoInput;
import org.xiaoshao.integration.ImportUploadInput;
import org.xiaoshao.integration.internal.jobs.Jobs;
import org.xiaoshao.integration.internal.jobs.Order;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.LocationRefusal;
import org.xiaoshao.territory.TerritoryService;

/** Uploading, committing, undoing and discarding; what takes long is ordered, not done. */
@ApplicationScoped
@Once
public class ImportActs {

    @Inject Imports imports;
    @Inject ImportTable table;
    @Inject Intakes intakes;
    @Inject ImportContent content;
    @Inject Jobs jobs;
    @Inject TerritoryService territory;
    @Inject ImportScope importScope;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * A file that is about to be kept.
     *
     * @return the import's id
     */
    public UUID upload(ImportUploadInput input) {
        if (intakes.of(input.kind()).takers().stream()
                .noneMatch(currentScope.caller().roles()::contains)) {
            throw new Refused(Fault.of(ImportFault.NOT_YOUR_KIND, "kind"));
        }
        var place = place(input.community());
        var one =
                Import.uploaded(
                        input.kind(),
                        place.community(),
                        place.county(),
                        currentScope.get().person(),
                        now());
        imports.persistAndFlush(one);
        order(ImportJob.NAME, one.id());
        jobs.order(
                ImportExpiry.NAME,
                Order.of(one.id(), currentScope.caller()),
                now().plus(ImportExpiry.KEPT));
        return one.id();
    }

    public UUID commit(UUID id, ImportCommitInput input) {
        var leavingOut = Boolean.TRUE.equals(input.withoutFaulty());
        var one = open(ImportAction.COMMIT, id, leavingOut);
        one.committing(leavingOut && one.facts().faulty() > 0, currentScope.get().person());
        return ordered(one);
    }

    public UUID undo(UUID id, ImportUndoInput input) {
        var one = open(ImportAction.UNDO, id, false);
        one.undoing();
        return ordered(one);
    }

    public UUID discard(UUID id, ImportDiscardInput input) {
        var one = open(ImportAction.DISCARD, id, false);
        one.discarded();
        imports.flush();
        content.delete(id);
        return id;
    }

    private UUID ordered(Import one) {
        imports.flush();
        order(ImportJob.NAME, one.id());
        return one.id();
    }

    private void order(String job, UUID id) {
        jobs.order(job, Order.of(id, currentScope.caller()));
    }

    private Import open(ImportAction action, UUID id, boolean leavingOut) {
        var one =
                imports.locked(id)
                        .filter(found -> worksIn(found.community()))
                        .orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(one);
        table.obstacle(action, one.facts(), leavingOut, currentScope.caller().roles())
                .ifPresent(
                        obstacle -> {
                            throw new Refused(ImportFault.of(obstacle));
                        });
        return one;
    }

    private Location.Place place(String community) {
        var located = territory.locate(community, null, null);
        if (located instanceof Location.Refused refused) {
            throw new Refused(
                    Fault.of(
                            refused.reason() == LocationRefusal.DIVISION_REVOKED
                                    ? ImportFault.DIVISION_REVOKED
                                    : ImportFault.DIVISION_UNKNOWN,
                            "community"));
        }
        var place = (Location.Place) located;
        if (!worksIn(place.community())) {
            throw new Refused(Fault.of(ImportFault.NOT_YOUR_COMMUNITY, "community"));
        }
        return place;
    }

    private boolean worksIn(String community) {
        return importScope.runs(currentScope.get(), community);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
