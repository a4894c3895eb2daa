package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.integration.ExportState;
import org.xiaoshao.integration.ExportedFile;

/** Hands files to whoever asked for them, each time on record. */
@ApplicationScoped
public class ExportDownloads {

    @Inject Exports exports;
    @Inject ExportContent content;
    @Inject ExportSources sources;
    @Inject CurrentScope currentScope;
    @Inject Audit audit;
    @Inject Clock clock;

    /** The file, while it is there and whoever asked for it may still have it. */
    public Optional<ExportedFile> begin(UUID id) {
        var scope = currentScope.get();
        var found =
                exports.findByIdOptional(id)
                        .filter(one -> one.person().equals(scope.person()))
                        .filter(one -> one.state() == ExportState.DONE)
                        .filter(one -> !one.expiredAt(clock.instant()))
                        .filter(one -> one.stillHeld(Posts.of(scope)));
        found.ifPresent(
                one ->
                        audit.record(
                                one.record("DOWNLOADED", one.rows()),
                                sources.of(one.list()).readers()));
        return found.map(
                one ->
                        new ExportedFile(
                                one.id(),
                                one.list(),
                                one.format(),
                                one.attempt(),
                                content.pieces(one.id(), one.attempt()),
                                one.bytes()));
    }

    /** Row-level security opens the caller's own alone. */
    public byte[] piece(ExportedFile file, int sequence) {
        return content.piece(file.id(), file.attempt(), sequence);
    }
}
