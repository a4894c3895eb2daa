package org.xiaoshao.patrol.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.patrol.PatrolForce;
import org.xiaoshao.patrol.PatrolPlanView;
import org.xiaoshao.patrol.PatrolPointView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GeoPointView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.territory.WeekDay;

/** Reads patrol plans: one statement for the rows, one for points, one each for their places. */
@ApplicationScoped
public class PatrolPlanReader {

    private static final String WALKED =
            """
            patrol_walked_by(p.forces, p.grid_id, p.building_id, p.estate_id, cast(:scope_grids as uuid[]), cast(:scope_buildings as uuid[]),
                             cast(:scope_organisations as uuid[]))""";

    private static final String PLANS =
            """
            select p.id, p.name, p.forces, p.weekdays, p.rounds, p.valid_from, p.valid_to, p.version, p.building_id,
                   p.estate_id, e.name as estate_name, c.code as community_code, c.community_name,
                   patrol_grid(p.grid_id, p.building_id, p.estate_id) as grid,
                   %s as mine
            from patrol_plan p
            join division c on c.code = p.community_code
            left join estate e on e.id = p.estate_id"""
                    .formatted(WALKED);

    /** The first line; row-level security behind it says the same. */
    private static final String SEEN =
            "array [p.county_code, p.town_code, p.community_code] && cast(:scope_divisions as text[]) or "
                    + WALKED;

    private static final String POINTS =
            """
            select o.plan_id, o.id, o.whistle_point_id, o.building_id, o.longitude, o.latitude, w.name, b.name as building_name
            from patrol_point o
            left join whistle_point w on w.id = o.whistle_point_id
            left join building b on b.id = o.building_id
            where o.plan_id = any (:plans)
            order by o.plan_id, o.ordinal""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;

    /**
     * Which plans.
     *
     * @param community twelve-digit code, or null
     * @param current those in force on that day or to come (true) or over (false)
     */
    public record Wanted(
            String community, UUID grid, boolean current, boolean mine, LocalDate today) {}

    public List<PatrolPlanView> page(Wanted wanted, UUID after, int size) {
        return read(
                where(wanted).and("p.id < :after", "after", after),
                " order by p.id desc" + Page.limitSql(size));
    }

    public int count(Wanted wanted) {
        return where(wanted).count(entityManager, "patrol_plan p");
    }

    public Optional<PatrolPlanView> byId(UUID id) {
        return read(seen().and("p.id = :id").with("id", id), "").stream().findFirst();
    }

    /** By id, for the rounds that were walked by them: whoever sees the round is told its plan. */
    Map<String, PatrolPlanView> ofRounds(Collection<UUID> ids) {
        return read(
                        scoped(new Where())
                                .and("p.id = any (:ids)")
                                .with("ids", ids.toArray(UUID[]::new)),
                        "")
                .stream()
                .collect(toMap(PatrolPlanView::id, plan -> plan));
    }

    private Where where(Wanted wanted) {
        var over =
                wanted.current()
                        ? "coalesce(p.valid_to, 'infinity') >= :today and coalesce(p.valid_to, 'infinity') >= p.valid_from"
                        : "p.valid_to < :today or p.valid_to < p.valid_from";
        var where =
                seen().and("p.community_code = :community", "community", wanted.community())
                        .and(
                                "patrol_grid(p.grid_id, p.building_id, p.estate_id) = :grid",
                                "grid",
                                wanted.grid())
                        .and(over)
                        .with("today", wanted.today());
        return wanted.mine() ? where.and(WALKED) : where;
    }

    private Where seen() {
        return scoped(new Where().and(SEEN))
                .with("scope_divisions", currentScope.get().divisions().toArray(String[]::new));
    }

    private Where scoped(Where where) {
        var scope = currentScope.get();
        return where.with("scope_grids", scope.grids().toArray(UUID[]::new))
                .with("scope_buildings", scope.buildings().toArray(UUID[]::new))
                .with("scope_organisations", scope.organisations().toArray(UUID[]::new));
    }

    @SuppressWarnings("unchecked")
    private List<PatrolPlanView> read(Where where, String end) {
        List<Tuple> rows =
                where.bind(entityManager.createNativeQuery(PLANS + where.sql() + end, Tuple.class))
                        .getResultList();
        List<Tuple> points =
                entityManager
                        .createNativeQuery(POINTS, Tuple.class)
                        .setParameter("plans", ids(rows, "id").toArray(UUID[]::new))
                        .getResultList();
        var grids = territory.gridsByIds(ids(rows, "grid").toList());
        var buildings =
                territory.buildingsByIds(
                        Stream.concat(ids(rows, "building_id"), ids(points, "building_id"))
                                .toList());
        var byPlan =
                points.stream()
                        .collect(
                                groupingBy(
                                        row -> row.get("plan_id", UUID.class),
                                        mapping(row -> point(row, buildings), toList())));
        return rows.stream()
                .map(
                        row ->
                                plan(
                                        row,
                                        grids,
                                        buildings,
                                        byPlan.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private static PatrolPlanView plan(
            Tuple row,
            Map<UUID, GridView> grids,
            Map<UUID, BuildingView> buildings,
            List<PatrolPointView> points) {
        var estate = row.get("estate_id", UUID.class);
        return new PatrolPlanView(
                row.get("id", UUID.class).toString(),
                row.get("name", String.class),
                new CommunityView(
                        row.get("community_code", String.class),
                        row.get("community_name", String.class)),
                grids.get(row.get("grid", UUID.class)),
                buildings.get(row.get("building_id", UUID.class)),
                estate == null
                        ? null
                        : new EstateView(estate.toString(), row.get("estate_name", String.class)),
                texts(row.get("forces")).map(PatrolForce::valueOf).toList(),
                texts(row.get("weekdays")).map(WeekDay::valueOf).toList(),
                row.get("rounds", Integer.class),
                points,
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("mine", Boolean.class),
                row.get("version", Integer.class));
    }

    private static PatrolPointView point(Tuple row, Map<UUID, BuildingView> buildings) {
        var whistlePoint = row.get("whistle_point_id", UUID.class);
        var longitude = row.get("longitude", Double.class);
        return new PatrolPointView(
                row.get("id", UUID.class).toString(),
                row.get(whistlePoint == null ? "building_name" : "name", String.class),
                buildings.get(row.get("building_id", UUID.class)),
                longitude == null
                        ? null
                        : new GeoPointView(longitude, row.get("latitude", Double.class)),
                whistlePoint != null,
                Objects.toString(whistlePoint, null));
    }

    private static Stream<UUID> ids(List<Tuple> rows, String column) {
        return rows.stream().map(row -> row.get(column, UUID.class)).filter(Objects::nonNull);
    }

    private static Stream<String> texts(Object stored) {
        return Arrays.stream((Object[]) stored).map(Object::toString);
    }
}
