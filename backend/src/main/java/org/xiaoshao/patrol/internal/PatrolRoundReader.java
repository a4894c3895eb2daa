package org.xiaoshao.patrol.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.patrol.PatrolCheckInView;
import org.xiaoshao.patrol.PatrolCheckInWay;
import org.xiaoshao.patrol.PatrolNoteView;
import org.xiaoshao.patrol.PatrolRoundView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.TerritoryService;

/** Reads rounds: one statement for the rows, one each for plans, check-ins, notes and buildings. */
@ApplicationScoped
public class PatrolRoundReader {

    private static final String ROUNDS =
            """
            select r.id, r.plan_id, r.person_id, r.walker_name, r.day, r.started_at, r.ended_at, r.forgotten, r.version
            from patrol_round r""";

    /** The first line; row-level security behind it says the same. */
    private static final String SEEN =
            """
            array [r.county_code, r.town_code, r.community_code] && cast(:scope_divisions as text[]) or r.grid_id = any (cast(:scope_grids as uuid[]))
            or r.person_id = cast(:scope_person as uuid)""";

    private static final String CHECK_INS =
            """
            select c.round_id, c.id, c.point_id, c.way, c.metres, c.at from patrol_check_in c
            where c.round_id = any (:rounds) order by c.at, c.id""";

    private static final String NOTES =
            """
            select n.round_id, n.id, n.words, n.building_id, n.detail, n.at, n.version, n.whistle_id is not null as whistled,
                   w.number
            from (select n.*, row_number() over (partition by n.round_id order by n.id) as nth
                  from patrol_note n where n.round_id = any (:rounds)) n
            left join whistle w on w.id = n.whistle_id
            where n.nth <= 200
            order by n.at, n.id""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;
    @Inject PatrolPlanReader plans;

    @ConfigProperty(name = "xiaoshao.patrol.longest-round")
    Duration longest;

    /**
     * Which rounds; null is no condition.
     *
     * @param community twelve-digit code
     * @param mine those that the caller walks
     */
    public record Wanted(
            String community,
            UUID plan,
            UUID grid,
            UUID person,
            LocalDate from,
            LocalDate to,
            Boolean open,
            boolean mine) {}

    public List<PatrolRoundView> page(Wanted wanted, UUID after, int size) {
        return read(
                where(wanted).and("r.id < :after", "after", after),
                " order by r.id desc" + Page.limitSql(size));
    }

    public int count(Wanted wanted) {
        return where(wanted).count(entityManager, "patrol_round r");
    }

    public Optional<PatrolRoundView> byId(UUID id) {
        return read(seen().and("r.id = :id").with("id", id), "").stream().findFirst();
    }

    private Where where(Wanted wanted) {
        var where =
                seen().and("r.community_code = :community", "community", wanted.community())
                        .and("r.plan_id = :plan", "plan", wanted.plan())
                        .and("r.grid_id = :grid", "grid", wanted.grid())
                        .and("r.person_id = :person", "person", wanted.person())
                        .and("r.day >= :from", "from", wanted.from())
                        .and("r.day <= :to", "to", wanted.to());
        if (wanted.mine()) {
            where.and("r.person_id = cast(:scope_person as uuid)");
        }
        if (wanted.open() != null) {
            where.and(wanted.open() ? "r.ended_at is null" : "r.ended_at is not null");
        }
        return where;
    }

    private Where seen() {
        var scope = currentScope.get();
        return new Where()
                .and(SEEN)
                .with("scope_divisions", scope.divisions().toArray(String[]::new))
                .with("scope_grids", scope.grids().toArray(UUID[]::new))
                .with("scope_person", Objects.toString(scope.person(), null));
    }

    private List<PatrolRoundView> read(Where where, String end) {
        var rows =
                rows(
                        where.bind(
                                entityManager.createNativeQuery(
                                        ROUNDS + where.sql() + end, Tuple.class)));
        var ids = ids(rows, "id").toArray(UUID[]::new);
        var checkIns = byRound(children(CHECK_INS, ids), PatrolRoundReader::checkIn);
        var notes = children(NOTES, ids);
        var buildings = territory.buildingsByIds(ids(notes, "building_id").toList());
        var notesByRound = byRound(notes, row -> note(row, buildings));
        var plansById = plans.ofRounds(ids(rows, "plan_id").distinct().toList());
        var me = currentScope.get().person();
        return rows.stream()
                .map(
                        row -> {
                            var id = row.get("id", UUID.class);
                            var started = row.get("started_at", Instant.class);
                            return new PatrolRoundView(
                                    id.toString(),
                                    plansById.get(row.get("plan_id", UUID.class).toString()),
                                    row.get("person_id", UUID.class).toString(),
                                    row.get("walker_name", String.class),
                                    row.get("person_id", UUID.class).equals(me),
                                    row.get("day", LocalDate.class),
                                    started,
                                    row.get("ended_at", Instant.class),
                                    row.get("forgotten", Boolean.class),
                                    started.plus(longest),
                                    checkIns.getOrDefault(id, List.of()),
                                    notesByRound.getOrDefault(id, List.of()),
                                    row.get("version", Integer.class));
                        })
                .toList();
    }

    private static PatrolCheckInView checkIn(Tuple row) {
        return new PatrolCheckInView(
                row.get("id", UUID.class).toString(),
                row.get("point_id", UUID.class).toString(),
                PatrolCheckInWay.valueOf(row.get("way", String.class)),
                row.get("metres", Integer.class),
                row.get("at", Instant.class));
    }

    private static PatrolNoteView note(Tuple row, Map<UUID, BuildingView> buildings) {
        return new PatrolNoteView(
                row.get("id", UUID.class).toString(),
                row.get("words", String.class),
                buildings.get(row.get("building_id", UUID.class)),
                row.get("detail", String.class),
                row.get("at", Instant.class),
                row.get("number", String.class),
                row.get("whistled", Boolean.class),
                row.get("version", Integer.class));
    }

    private List<Tuple> children(String sql, UUID[] rounds) {
        return rows(
                entityManager.createNativeQuery(sql, Tuple.class).setParameter("rounds", rounds));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static <V> Map<UUID, List<V>> byRound(List<Tuple> rows, Function<Tuple, V> view) {
        return rows.stream()
                .collect(
                        groupingBy(
                                row -> row.get("round_id", UUID.class), mapping(view, toList())));
    }

    private static Stream<UUID> ids(List<Tuple> rows, String column) {
        return rows.stream().map(row -> row.get(column, UUID.class)).filter(Objects::nonNull);
    }
}
