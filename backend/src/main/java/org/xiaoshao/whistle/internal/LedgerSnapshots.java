package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.whistle.LedgerSnapshotConnection;
import org.xiaoshao.whistle.LedgerSnapshotEdge;
import org.xiaoshao.whistle.LedgerSnapshotFilterInput;
import org.xiaoshao.whistle.LedgerSnapshotSheet;
import org.xiaoshao.whistle.LedgerSnapshotView;

/** Reads sealed ledgers and checks them against the events of today. */
@ApplicationScoped
public class LedgerSnapshots {

    private static final String ORDER = "MONTH_NEWEST";
    private static final int MOST_DIFFERING = 200;

    private static final String FROM =
            "from ledger_snapshot s join division d on d.code = s.community_code";

    private static final String IN_SCOPE =
            "array[s.county_code, s.town_code, s.community_code] && cast(:scope_divisions as text[])";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;

    public LedgerSnapshotConnection list(
            LedgerSnapshotFilterInput filter, int size, String after, boolean withCount) {
        var conditions = conditions(filter);
        var total = withCount ? count(conditions) : 0;
        var cursor = Cursor.decode(after, ORDER, 2);
        if (cursor != null) {
            conditions
                    .and(
                            "(s.month, s.id) < (cast(:cursor_month as date), cast(:cursor_id as uuid))",
                            "cursor_month",
                            month(cursor.keys().get(0)).atDay(1))
                    .with("cursor_id", uuid(cursor.keys().get(1)));
        }
        var rows =
                rows(conditions, " order by s.month desc, s.id desc" + Page.limitSql(size)).stream()
                        .map(LedgerSnapshots::view)
                        .toList();
        var page = Page.of(rows, size, cursor != null);
        var edges =
                IntStream.range(0, page.rows().size())
                        .mapToObj(i -> edge(page.rows().get(i)))
                        .toList();
        return new LedgerSnapshotConnection(
                edges, page.rows(), page.info(LedgerSnapshots::cursor), total);
    }

    public Optional<LedgerSnapshotSheet> sheet(UUID id) {
        var wanted = inScope().and("s.id = :id", "id", id);
        return rows(wanted, "").stream().findFirst().map(LedgerSnapshots::view).map(this::sheet);
    }

    private LedgerSnapshotSheet sheet(LedgerSnapshotView snapshot) {
        var lines = lines(snapshot);
        var text =
                LedgerText.of(
                        snapshot.community().code(),
                        YearMonth.parse(snapshot.month()),
                        lines.stream().map(LedgerSealing::line).toList());
        return new LedgerSnapshotSheet(
                snapshot,
                text,
                HexFormat.of().formatHex(LedgerText.seal(text)).equals(snapshot.seal()),
                lines.stream()
                        .filter(
                                row ->
                                        !Arrays.equals(
                                                row.get("hash", byte[].class),
                                                row.get("hash_now", byte[].class)))
                        .map(row -> row.get("number", String.class))
                        .limit(MOST_DIFFERING)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> lines(LedgerSnapshotView snapshot) {
        return entityManager
                .createNativeQuery(
                        """
                        select l.number, l.entries, l.state, l.hash, e.hash as hash_now
                        from ledger_snapshot_line l
                        left join whistle_event e on e.whistle_id = l.whistle_id and e.sequence = l.entries
                        where l.snapshot_id = :snapshot
                        order by l.number collate "C\"""",
                        Tuple.class)
                .setParameter("snapshot", UUID.fromString(snapshot.id()))
                .getResultList();
    }

    private Where inScope() {
        return new Where()
                .and(IN_SCOPE)
                .with("scope_divisions", currentScope.get().divisions().toArray(String[]::new));
    }

    private Where conditions(LedgerSnapshotFilterInput filter) {
        return inScope()
                .and(
                        "(s.county_code = :division or s.town_code = :division or s.community_code = :division)",
                        "division",
                        division(filter.division()))
                .and(
                        "s.month = :month",
                        "month",
                        filter.month() == null ? null : month(filter.month()).atDay(1));
    }

    private static String division(String typed) {
        return typed == null
                ? null
                : DivisionCode.parse(typed)
                        .map(DivisionCode::full)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "DIVISION_UNKNOWN",
                                                "filter.division",
                                                "No division has this code."));
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException none) {
            throw new DomainException(
                    "MONTH_INVALID", "filter.month", "A month is written as 2026-11.");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(Where wanted, String end) {
        return wanted.bind(
                        entityManager.createNativeQuery(
                                "select s.id, s.community_code, d.community_name, s.month, s.whistles, s.seal, s.sealed_at "
                                        + FROM
                                        + wanted.sql()
                                        + end,
                                Tuple.class))
                .getResultList();
    }

    private int count(Where wanted) {
        return (Integer)
                wanted.bind(
                                entityManager.createNativeQuery(
                                        "select count(*) from (select 1 "
                                                + FROM
                                                + wanted.sql()
                                                + " limit "
                                                + Page.COUNT_CAP
                                                + ") counted",
                                        Integer.class))
                        .getSingleResult();
    }

    private static LedgerSnapshotView view(Tuple row) {
        return new LedgerSnapshotView(
                row.get("id", UUID.class).toString(),
                new CommunityView(
                        row.get("community_code", String.class),
                        row.get("community_name", String.class)),
                YearMonth.from(row.get("month", LocalDate.class)).toString(),
                row.get("whistles", Integer.class),
                HexFormat.of().formatHex(row.get("seal", byte[].class)),
                row.get("sealed_at", Instant.class));
    }

    private static LedgerSnapshotEdge edge(LedgerSnapshotView view) {
        return new LedgerSnapshotEdge(cursor(view).encode(), view);
    }

    private static Cursor cursor(LedgerSnapshotView view) {
        return Cursor.of(ORDER, view.month(), view.id());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }
}
