package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.whistle.LedgerService.Unsealed;

/**
 * Seals ledgers on nobody's behalf. What was on a ledger follows from its events, not from when
 * this runs: however late, the text is the same.
 */
@ApplicationScoped
public class LedgerSealing {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject EntityManager entityManager;
    @Inject Clock clock;

    /** None while the month goes on. */
    @SuppressWarnings("unchecked")
    public List<Unsealed> unsealed(YearMonth month) {
        if (end(month).isAfter(clock.instant())) {
            return List.of();
        }
        List<Tuple> found =
                entityManager
                        .createNativeQuery(
                                "select * from ledgers_unsealed(:month, :until)", Tuple.class)
                        .setParameter("month", month.atDay(1))
                        .setParameter("until", end(month))
                        .getResultList();
        return found.stream()
                .map(
                        row ->
                                new Unsealed(
                                        row.get("community_code", String.class),
                                        row.get("county_code", String.class),
                                        row.get("town_code", String.class)))
                .toList();
    }

    public void seal(Unsealed ledger, YearMonth month) {
        var rows = rows(ledger.community(), month);
        if (rows.isEmpty()) {
            return;
        }
        var lines = rows.stream().map(LedgerSealing::line).toList();
        var id = Ids.next();
        var seal = LedgerText.seal(LedgerText.of(ledger.community(), month, lines));
        var isNew =
                entityManager
                        .createNativeQuery(
                                """
                                insert into ledger_snapshot (id, county_code, town_code, community_code, month, whistles, seal, sealed_at)
                                values (:id, :county, :town, :community, :month, :whistles, :seal, :now)
                                on conflict (community_code, month) do nothing""")
                        .setParameter("id", id)
                        .setParameter("county", ledger.county())
                        .setParameter("town", ledger.town())
                        .setParameter("community", ledger.community())
                        .setParameter("month", month.atDay(1))
                        .setParameter("whistles", lines.size())
                        .setParameter("seal", seal)
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate();
        if (isNew == 1) {
            keep(id, rows);
        }
    }

    private void keep(UUID snapshot, List<Tuple> rows) {
        entityManager
                .createNativeQuery(
                        """
                        insert into ledger_snapshot_line (snapshot_id, number, whistle_id, entries, state, hash)
                        select :snapshot, * from unnest(cast(:numbers as text[]), cast(:whistles as uuid[]), cast(:entries as int[]),
                                                        cast(:states as text[]), cast(:hashes as bytea[]))""")
                .setParameter("snapshot", snapshot)
                .setParameter("numbers", column(rows, "number", String.class, new String[0]))
                .setParameter("whistles", column(rows, "whistle_id", UUID.class, new UUID[0]))
                .setParameter("entries", column(rows, "entries", Integer.class, new Integer[0]))
                .setParameter("states", column(rows, "state", String.class, new String[0]))
                .setParameter("hashes", column(rows, "hash", byte[].class, new byte[0][]))
                .executeUpdate();
    }

    private static <T> T[] column(List<Tuple> rows, String name, Class<T> type, T[] none) {
        return rows.stream().map(row -> row.get(name, type)).toList().toArray(none);
    }

    /** What the database opens to whoever seals: that community, for this transaction. */
    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String community, YearMonth month) {
        return entityManager
                .createNativeQuery(
                        "select * from ledger_lines(:community, :from, :until)", Tuple.class)
                .setParameter("community", community)
                .setParameter("from", start(month))
                .setParameter("until", end(month))
                .getResultList();
    }

    static LedgerText.Line line(Tuple row) {
        return new LedgerText.Line(
                row.get("number", String.class),
                row.get("entries", Integer.class),
                row.get("state", String.class),
                row.get("hash", byte[].class));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    private static Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }
}
