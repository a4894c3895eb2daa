package org.xiaoshao.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.integration.internal.exports.ExportActs;
import org.xiaoshao.integration.internal.exports.ExportDownloads;
import org.xiaoshao.integration.internal.exports.ExportReader;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/**
 * Lists as files, for whoever asked for them. A read is a fixed number of statements; an act that
 * is refused throws {@link Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class ExportService implements NodeSource {

    private static final String NEWEST = "exports";

    @Inject ExportActs acts;
    @Inject ExportReader reader;
    @Inject ExportDownloads downloads;

    /**
     * A page of the caller's own exports, newest first.
     *
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public ExportConnection list(Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, NEWEST, 1);
        var from = cursor == null ? null : id(cursor);
        var page = Page.of(reader.page(from, size), size, from != null);
        return new ExportConnection(
                page.rows().stream().map(row -> new ExportEdge(cursor(row).encode(), row)).toList(),
                page.rows(),
                page.info(ExportService::cursor),
                counted ? reader.count() : 0);
    }

    /** The caller's own export of that id. */
    public Optional<ExportView> byId(UUID id) {
        return reader.byId(id);
    }

    /** Orders that a list is written to a file. */
    public ExportView ask(ExportAskInput input) {
        return reader.byId(acts.ask(input)).orElseThrow();
    }

    /**
     * Hands out the file of the caller's own export, on record; absent while it is not done, when
     * it has expired, and when a post that they held when they asked has ended.
     */
    public Optional<ExportedFile> download(UUID id) {
        return downloads.begin(id);
    }

    /** A piece of a file that is being handed out. */
    public byte[] piece(ExportedFile file, int sequence) {
        return downloads.piece(file, sequence);
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        return reader.byId(id);
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(0));
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(ExportView row) {
        return Cursor.of(NEWEST, row.id());
    }
}
