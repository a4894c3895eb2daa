package org.xiaoshao.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.integration.internal.ImportActs;
import org.xiaoshao.integration.internal.ImportReader;
import org.xiaoshao.integration.internal.Uploads;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.PageInfo;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.DivisionCode;

/**
 * Files of rows on their way into the ledger. A read is a fixed number of statements; an act that
 * is refused throws {@link Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class ImportService implements NodeSource {

    private static final String NEWEST = "imports";
    private static final String BY_ROW = "import-faults";

    @Inject ImportActs acts;
    @Inject ImportReader reader;
    @Inject Uploads uploads;

    /**
     * A page of the imports of the communities that the caller works in, newest first.
     *
     * @param community code in any form; null for all
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public ImportConnection list(String community, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var code =
                community == null
                        ? null
                        : DivisionCode.parse(community).map(DivisionCode::full).orElse("");
        var cursor = Cursor.decode(after, NEWEST, 1);
        var from = cursor == null ? null : id(cursor);
        var page = Page.of(reader.page(reader.wanted(code), from, size), size, from != null);
        return new ImportConnection(
                page.rows().stream().map(row -> new ImportEdge(cursor(row).encode(), row)).toList(),
                page.rows(),
                page.info(ImportService::cursor),
                counted ? reader.count(reader.wanted(code)) : 0);
    }

    /** The import of that id, absent when the caller does not work in its community. */
    public Optional<ImportView> byId(UUID id) {
        return reader.byId(id);
    }

    /**
     * A page of the faults of an import, in the order of the file; of one that the caller does not
     * see there are none.
     *
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public ImportFaultConnection faults(UUID id, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var from = position(after);
        var seen = reader.byId(id).isPresent();
        var page =
                Page.of(
                        seen ? reader.faults(id, from, size) : List.<ImportFaultView>of(),
                        size,
                        from > 0);
        var edges = new ArrayList<ImportFaultEdge>();
        for (int i = 0; i < page.rows().size(); i++) {
            edges.add(new ImportFaultEdge(cursor(from + i + 1).encode(), page.rows().get(i)));
        }
        var info =
                new PageInfo(
                        page.hasNext(),
                        page.hasPrevious(),
                        edges.isEmpty() ? null : edges.get(0).cursor(),
                        edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
        return new ImportFaultConnection(
                edges, page.rows(), info, counted && seen ? reader.countFaults(id) : 0);
    }

    /**
     * Keeps an uploaded file and orders its check.
     *
     * @return the import's id
     * @throws Refused NOT_YOUR_KIND, NOT_YOUR_COMMUNITY, DIVISION_UNKNOWN, DIVISION_REVOKED,
     *     KEY_REUSED
     */
    public UUID upload(ImportUploadInput input, Path file) {
        var id = acts.upload(input);
        uploads.keep(id, file);
        return id;
    }

    /** Orders that its rows are written. */
    public ImportView commit(UUID id, ImportCommitInput input) {
        return reader.byId(acts.commit(id, input)).orElseThrow();
    }

    /** Orders that its rows are taken away again. */
    public ImportView undo(UUID id, ImportUndoInput input) {
        return reader.byId(acts.undo(id, input)).orElseThrow();
    }

    /** Throws it away. */
    public ImportView discard(UUID id, ImportDiscardInput input) {
        return reader.byId(acts.discard(id, input)).orElseThrow();
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

    private static int position(String after) {
        var cursor = Cursor.decode(after, BY_ROW, 1);
        try {
            return cursor == null ? 0 : Integer.parseUnsignedInt(cursor.keys().get(0));
        } catch (NumberFormatException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(ImportView row) {
        return Cursor.of(NEWEST, row.id());
    }

    private static Cursor cursor(int ordinal) {
        return Cursor.of(BY_ROW, Integer.toString(ordinal));
    }
}
