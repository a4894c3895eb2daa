package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.integration.ExportFormat;
import org.xiaoshao.integration.ExportLanguage;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.integration.ExportRefusal;
import org.xiaoshao.integration.internal.jobs.Jobs;
import org.xiaoshao.integration.internal.jobs.Order;

/**
 * What happens to an export while it is written. Writing may begin again, after a kill for
 * instance: each time has a number of its own, and only what the latest writes is ever handed out.
 */
@ApplicationScoped
public class ExportWork {

    @Inject Exports exports;
    @Inject ExportContent content;
    @Inject ExportSources sources;
    @Inject Conditions conditions;
    @Inject Signatories signatories;
    @Inject CurrentScope currentScope;
    @Inject Audit audit;
    @Inject Jobs jobs;
    @Inject EntityManager entityManager;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.exports.kept")
    Duration kept;

    /** Nobody waits for what is being written any more. */
    static final class NoMore extends RuntimeException {}

    /** What is to be written, and for whom. */
    public record Due(
            UUID id,
            int attempt,
            Signatory signatory,
            ExportList list,
            ExportFormat format,
            ExportLanguage language,
            Purpose purpose,
            ExportConditionsInput conditions) {

        /** Says nothing: it is personal. */
        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    public Optional<Due> begin(UUID id) {
        var one = own(id).filter(Export::waits).orElse(null);
        if (one == null) {
            return Optional.empty();
        }
        content.delete(id);
        if (!one.stillHeld(Posts.of(currentScope.get()))) {
            one.refused(ExportRefusal.POST_ENDED);
            return Optional.empty();
        }
        one.writing();
        return Optional.of(
                new Due(
                        id,
                        one.attempt(),
                        signatories.of(one.list()),
                        one.list(),
                        one.format(),
                        one.language(),
                        one.purpose(),
                        conditions.opened(id, one.conditions())));
    }

    /**
     * @throws NoMore when it was withdrawn, or begun anew, meanwhile
     */
    public void piece(Due due, int sequence, byte[] piece) {
        if (!content.keep(due.id(), due.attempt(), sequence, piece)) {
            throw new NoMore();
        }
    }

    public void progress(Due due, Integer expected, int rows) {
        entityManager
                .createNativeQuery(
                        """
                        update export set rows_expected = coalesce(cast(:expected as int), rows_expected), rows_done = :rows
                        where id = :id and attempt = :attempt\
                        """)
                .setParameter("expected", expected)
                .setParameter("rows", rows)
                .setParameter("id", due.id())
                .setParameter("attempt", due.attempt())
                .executeUpdate();
    }

    /** Hands it out, if it is still this one's to hand out and theirs to have. */
    public void done(Due due, int rows, long bytes) {
        var one = own(due.id()).filter(found -> found.isWrittenBy(due.attempt())).orElse(null);
        if (one == null) {
            return;
        }
        if (!one.stillHeld(Posts.of(currentScope.get()))) {
            content.delete(due.id());
            one.refused(ExportRefusal.POST_ENDED);
            return;
        }
        progress(due, null, rows);
        var record = one.record("WRITTEN", rows);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        one.done(bytes, now, now.plus(kept));
        exports.flush();
        jobs.order(ExportExpiry.NAME, Order.of(one.id(), currentScope.caller()), now.plus(kept));
        audit.record(record, sources.of(one.list()).readers());
    }

    public void refused(UUID id, ExportRefusal why) {
        own(id).filter(Export::waits)
                .ifPresent(
                        one -> {
                            content.delete(id);
                            one.refused(why);
                        });
    }

    public void expire(UUID id) {
        own(id).filter(one -> one.expiredAt(clock.instant()))
                .ifPresent(
                        one -> {
                            content.delete(id);
                            one.expired();
                        });
    }

    private Optional<Export> own(UUID id) {
        var person = currentScope.get().person();
        return person == null ? Optional.empty() : exports.locked(id, person);
    }
}
