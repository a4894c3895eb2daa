package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.integration.ImportFaultView;
import org.xiaoshao.integration.ImportRefusal;
import org.xiaoshao.integration.ImportState;
import org.xiaoshao.integration.ImportView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.territory.TerritoryService;

/** Reads imports and their faults: one statement for the rows, one for their communities. */
@ApplicationScoped
public class ImportReader {

    private static final String IMPORTS =
            """
            select i.id, i.community_code, i.kind, i.state, i.refusal, i.refusal_cell, i.row_count, i.rows_done, i.added,
                   i.changed, i.unchanged, i.faulty, i.fault_count, i.without_faulty, i.undo_blocked_by,
                   u.name as uploader, i.uploaded_at, i.checked_at, c.name as committer, i.committed_at, i.undone_at,
                   i.version
            from import i
            left join person u on u.id = i.uploaded_by
            left join person c on c.id = i.committed_by""";

    @Inject EntityManager entityManager;
    @Inject TerritoryService territory;
    @Inject ImportTable table;
    @Inject ImportScope importScope;
    @Inject CurrentScope currentScope;

    /** The caller's own communities; row-level security says the same once more. */
    public Where wanted(String community) {
        return importScope
                .seeing(currentScope.get())
                .and("i.community_code = :community", "community", community);
    }

    /** Newest first, one more than the size when there is a next page. */
    public List<ImportView> page(Where wanted, UUID after, int size) {
        wanted.and("i.id < :after", "after", after);
        return read(wanted, " order by i.id desc" + Page.limitSql(size));
    }

    public int count(Where wanted) {
        return wanted.count(entityManager, "import i");
    }

    public Optional<ImportView> byId(UUID id) {
        return read(wanted(null).and("i.id = :id").with("id", id), "").stream().findFirst();
    }

    /** The faults of an import in the order of the file. */
    public List<ImportFaultView> faults(UUID id, int after, int size) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                """
                                select row_number, cell, column_key, code from import_fault
                                where import_id = :import and ordinal > :after order by ordinal"""
                                        + Page.limitSql(size),
                                Tuple.class)
                        .setParameter("import", id)
                        .setParameter("after", after)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ImportFaultView(
                                        row.get("row_number", Integer.class),
                                        row.get("cell", String.class),
                                        row.get("column_key", String.class),
                                        ImportFaultCode.valueOf(row.get("code", String.class))))
                .toList();
    }

    public int countFaults(UUID id) {
        return new Where()
                .and("f.import_id = :import")
                .with("import", id)
                .count(entityManager, "import_fault f");
    }

    private List<ImportView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(
                                entityManager.createNativeQuery(
                                        IMPORTS + where.sql() + end, Tuple.class))
                        .getResultList();
        var communities =
                territory.divisionsByCodes(
                        rows.stream().map(row -> row.get("community_code", String.class)).toList());
        return rows.stream()
                .map(
                        row -> {
                            var refusal = row.get("refusal", String.class);
                            var kind = ImportKind.valueOf(row.get("kind", String.class));
                            var state = ImportState.valueOf(row.get("state", String.class));
                            var added = row.get("added", Integer.class);
                            var changed = row.get("changed", Integer.class);
                            var faulty = row.get("faulty", Integer.class);
                            var facts =
                                    new Facts(
                                            kind,
                                            state,
                                            added == null ? 0 : added + changed,
                                            faulty == null ? 0 : faulty);
                            return new ImportView(
                                    row.get("id", UUID.class).toString(),
                                    kind,
                                    state,
                                    communities.get(row.get("community_code", String.class)),
                                    refusal == null ? null : ImportRefusal.valueOf(refusal),
                                    row.get("refusal_cell", String.class),
                                    row.get("row_count", Integer.class),
                                    row.get("rows_done", Integer.class),
                                    added,
                                    changed,
                                    row.get("unchanged", Integer.class),
                                    faulty,
                                    row.get("fault_count", Integer.class),
                                    row.get("without_faulty", Boolean.class),
                                    row.get("undo_blocked_by", Integer.class),
                                    row.get("uploader", String.class),
                                    row.get("uploaded_at", Instant.class),
                                    row.get("checked_at", Instant.class),
                                    row.get("committer", String.class),
                                    row.get("committed_at", Instant.class),
                                    row.get("undone_at", Instant.class),
                                    table.available(facts, currentScope.caller().roles()),
                                    row.get("version", Integer.class));
                        })
                .toList();
    }
}
