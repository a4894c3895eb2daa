package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.integration.ExportFormat;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.integration.ExportRefusal;
import org.xiaoshao.integration.ExportState;
import org.xiaoshao.integration.ExportView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;

/** Reads the caller's own exports in one statement. */
@ApplicationScoped
public class ExportReader {

    private static final String EXPORTS =
            """
            select e.id, e.list, e.format, e.purpose, e.state, e.refusal, e.rows_expected, e.rows_done, e.bytes,
                   e.asked_at, e.done_at, e.expires_at
            from export e""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    /** Newest first, one more than the size when there is a next page. */
    public List<ExportView> page(UUID after, int size) {
        return read(
                own().and("e.id < :after", "after", after),
                " order by e.id desc" + Page.limitSql(size));
    }

    public int count() {
        return own().count(entityManager, "export e");
    }

    public Optional<ExportView> byId(UUID id) {
        return read(own().and("e.id = :id").with("id", id), "").stream().findFirst();
    }

    /** The caller's own; row-level security says the same once more. */
    private Where own() {
        var person = currentScope.get().person();
        return new Where()
                .and("e.person_id = cast(:person as uuid)")
                .with("person", person == null ? null : person.toString());
    }

    private List<ExportView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(
                                entityManager.createNativeQuery(
                                        EXPORTS + where.sql() + end, Tuple.class))
                        .getResultList();
        return rows.stream().map(this::view).toList();
    }

    private ExportView view(Tuple row) {
        var refusal = row.get("refusal", String.class);
        var state = ExportState.valueOf(row.get("state", String.class));
        var expires = row.get("expires_at", Instant.class);
        var over = state == ExportState.DONE && !clock.instant().isBefore(expires);
        var bytes = row.get("bytes", Long.class);
        return new ExportView(
                row.get("id", UUID.class).toString(),
                ExportList.valueOf(row.get("list", String.class)),
                ExportFormat.valueOf(row.get("format", String.class)),
                Purpose.valueOf(row.get("purpose", String.class)),
                over ? ExportState.EXPIRED : state,
                refusal == null ? null : ExportRefusal.valueOf(refusal),
                row.get("rows_expected", Integer.class),
                row.get("rows_done", Integer.class),
                bytes == null ? null : Math.toIntExact(bytes),
                row.get("asked_at", Instant.class),
                row.get("done_at", Instant.class),
                expires);
    }
}
