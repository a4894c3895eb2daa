package org.xiaoshao.patrol.internal;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.patrol.PatrolCoverageDayView;
import org.xiaoshao.patrol.PatrolCoverageView;
import org.xiaoshao.patrol.PatrolGridCoverageView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.territory.WeekDay;

/** Reads how far a community was walked: one statement for plans, one for rounds, one for grids. */
@ApplicationScoped
public class CoverageReader {

    private static final String PLANS =
            """
            select p.id, patrol_grid(p.grid_id, p.building_id, p.estate_id) as grid, p.weekdays, p.rounds,
                   (select count(*) from patrol_point o where o.plan_id = p.id) as points, p.valid_from, p.valid_to
            from patrol_plan p
            where p.community_code = :community and p.valid_from <= :last and coalesce(p.valid_to, 'infinity') >= :first""";

    private static final String WALKS =
            """
            select r.plan_id, r.day, r.ended_at is not null and not r.forgotten as walked,
                   (select count(*) from patrol_check_in c where c.round_id = r.id) as checked
            from patrol_round r
            where r.community_code = :community and r.day between :first and :last""";

    @Inject EntityManager entityManager;
    @Inject TerritoryService territory;

    public PatrolCoverageView read(
            CommunityView community, LocalDate from, LocalDate to, Instant asOf) {
        var plans = plans(community.code(), from, to);
        var walks =
                walks(community.code(), from, to).stream().collect(groupingBy(Coverage.Walk::day));
        var grids = grids(community.code(), plans);
        var days = new ArrayList<PatrolCoverageDayView>();
        var total = Coverage.NOTHING;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var rows = new ArrayList<PatrolGridCoverageView>();
            for (var grid : grids) {
                var id = grid == null ? null : UUID.fromString(grid.id());
                var own = plans.stream().filter(plan -> Objects.equals(plan.grid(), id)).toList();
                var covered = Coverage.of(own, day, walks.getOrDefault(day, List.of()));
                total = total.plus(covered);
                rows.add(row(grid, covered));
            }
            days.add(new PatrolCoverageDayView(day, rows));
        }
        return new PatrolCoverageView(
                community,
                from,
                to,
                asOf,
                days,
                total.roundsDue(),
                total.roundsDone(),
                total.roundsBesides(),
                total.pointsDue(),
                total.pointsChecked());
    }

    /** Those in use, those that a plan still counts for, and null where a plan counts for none. */
    private List<GridView> grids(String community, List<Coverage.Plan> plans) {
        var grids =
                new ArrayList<>(
                        territory.gridsOf(List.of(community)).getOrDefault(community, List.of()));
        var known = grids.stream().map(grid -> UUID.fromString(grid.id())).toList();
        var others =
                plans.stream()
                        .map(Coverage.Plan::grid)
                        .filter(grid -> grid != null && !known.contains(grid))
                        .distinct()
                        .toList();
        grids.addAll(territory.gridsByIds(others).values());
        if (plans.stream().anyMatch(plan -> plan.grid() == null)) {
            grids.add(null);
        }
        return grids;
    }

    private static PatrolGridCoverageView row(GridView grid, Coverage covered) {
        return new PatrolGridCoverageView(
                grid,
                covered.roundsDue(),
                covered.roundsDone(),
                covered.roundsBesides(),
                covered.pointsDue(),
                covered.pointsChecked());
    }

    private List<Coverage.Plan> plans(String community, LocalDate from, LocalDate to) {
        return rows(PLANS, community, from, to).stream()
                .map(
                        row ->
                                new Coverage.Plan(
                                        row.get("id", UUID.class),
                                        row.get("grid", UUID.class),
                                        weekdays(row.get("weekdays")),
                                        row.get("rounds", Integer.class),
                                        row.get("points", Long.class).intValue(),
                                        row.get("valid_from", LocalDate.class),
                                        row.get("valid_to", LocalDate.class)))
                .toList();
    }

    private List<Coverage.Walk> walks(String community, LocalDate from, LocalDate to) {
        return rows(WALKS, community, from, to).stream()
                .map(
                        row ->
                                new Coverage.Walk(
                                        row.get("plan_id", UUID.class),
                                        row.get("day", LocalDate.class),
                                        row.get("walked", Boolean.class),
                                        row.get("checked", Long.class).intValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, String community, LocalDate from, LocalDate to) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("community", community)
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList();
    }

    private static EnumSet<WeekDay> weekdays(Object stored) {
        var days = EnumSet.noneOf(WeekDay.class);
        Arrays.stream((Object[]) stored)
                .map(day -> WeekDay.valueOf(day.toString()))
                .forEach(days::add);
        return days;
    }
}
