package org.xiaoshao.foresight.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.foresight.ForesightLookService.Due;
import org.xiaoshao.foresight.internal.Foreseeing.Found;
import org.xiaoshao.foresight.internal.Foreseeing.Outcome;
import org.xiaoshao.shared.Ids;

/** The findings that row-level security opens to this transaction, and the looks. */
@ApplicationScoped
class Findings implements PanacheRepositoryBase<Finding, UUID> {

    /** What a look came to beside its findings. */
    record Tally(int offered, int known, int lapsed, int judged) {}

    /** Where and when is looked. */
    record Sight(String county, String town, String community, LocalDate day, Instant at) {}

    /** Locked against other acts until the transaction ends. */
    Optional<Finding> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Looks at one community wait for each other, so that nothing is offered twice. */
    void hold(String community) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('foresight:' || :community, 0)) as text)")
                .setParameter("community", community)
                .getSingleResult();
    }

    /** Those that a look has to do with: not judged yet, or not over before that day; locked. */
    List<Finding> pending(String community, LocalDate since) {
        return find("communityCode = ?1 and (cameTrue is null or horizon >= ?2)", community, since)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @SuppressWarnings("unchecked")
    List<Due> due(LocalDate day, int most) {
        List<Tuple> rows =
                getEntityManager()
                        .createNativeQuery("select * from foresight_due(:day, :most)", Tuple.class)
                        .setParameter("day", day)
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Due(
                                        row.get("community_code", String.class),
                                        row.get("county_code", String.class),
                                        row.get("town_code", String.class)))
                .toList();
    }

    /** Writes it as found, with its evidence. */
    void offer(Sight sight, Found found, int historyDays, LocalDate horizon) {
        var trial = found.trial();
        var id = Ids.next();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into foresight (id, county_code, town_code, community_code, kind, matter_id, matter_code, estate_id, grid_id,
                                               window_from, window_to, observed, expected, probability, adjusted, history_days, formula,
                                               basis, found_on, horizon, found_at)
                        values (:id, :county, :town, :community, :kind, :matter, :code, cast(:estate as uuid), cast(:grid as uuid),
                                :from, :to, :observed, :expected, :probability, :adjusted, :days, :formula,
                                :basis, :day, :horizon, :at)""")
                .setParameter("id", id)
                .setParameter("county", sight.county())
                .setParameter("town", sight.town())
                .setParameter("community", sight.community())
                .setParameter("kind", trial.kind().name())
                .setParameter("matter", found.matter())
                .setParameter("code", trial.cell().matter())
                .setParameter("estate", text(trial.cell().spot().estate()))
                .setParameter("grid", text(trial.cell().spot().grid()))
                .setParameter("from", trial.from())
                .setParameter("to", trial.to())
                .setParameter("observed", trial.observed())
                .setParameter("expected", trial.expected())
                .setParameter("probability", trial.probability())
                .setParameter("adjusted", found.adjusted())
                .setParameter("days", historyDays)
                .setParameter("formula", Foreseeing.FORMULA)
                .setParameter(
                        "basis", trial.basis().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("day", sight.day())
                .setParameter("horizon", horizon)
                .setParameter("at", sight.at())
                .executeUpdate();
        evidence(id, trial.evidence());
    }

    /** The newest 200, oldest first. */
    private void evidence(UUID finding, List<Occurrence> counted) {
        var newest = counted.subList(Math.max(0, counted.size() - 200), counted.size());
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into foresight_evidence (foresight_id, ordinal, whistle_id)
                        select :finding, one.ordinal, one.id
                        from unnest(cast(:whistles as uuid[])) with ordinality as one (id, ordinal)""")
                .setParameter("finding", finding)
                .setParameter(
                        "whistles", newest.stream().map(Occurrence::whistle).toArray(UUID[]::new))
                .executeUpdate();
    }

    UUID looked(Sight sight, Outcome outcome, Tally tally) {
        var id = Ids.next();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into foresight_look (id, county_code, town_code, community_code, day, looked_at, history_days, cells, tests,
                                                    offered, known, lapsed, judged)
                        values (:id, :county, :town, :community, :day, :at, :days, :cells, :tests, :offered, :known, :lapsed, :judged)""")
                .setParameter("id", id)
                .setParameter("county", sight.county())
                .setParameter("town", sight.town())
                .setParameter("community", sight.community())
                .setParameter("day", sight.day())
                .setParameter("at", sight.at())
                .setParameter("days", outcome.historyDays())
                .setParameter("cells", outcome.cells())
                .setParameter("tests", outcome.trials())
                .setParameter("offered", tally.offered())
                .setParameter("known", tally.known())
                .setParameter("lapsed", tally.lapsed())
                .setParameter("judged", tally.judged())
                .executeUpdate();
        return id;
    }

    /** Deletes what was written and by whom before that moment; how many. */
    int forgetWords(Instant before, int most) {
        return (Integer)
                getEntityManager()
                        .createNativeQuery(
                                "select foresight_forget_words(:before, :most)", Integer.class)
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getSingleResult();
    }

    /** The one grid that an estate lies in; null where it lies in several or there is none. */
    UUID gridOf(UUID estate) {
        return (UUID)
                getEntityManager()
                        .createNativeQuery("select patrol_grid(null, null, :estate)", UUID.class)
                        .setParameter("estate", estate)
                        .getSingleResult();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
