package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GridView;

/** Reads communities, grids and buildings straight into views. */
@ApplicationScoped
public class PlaceReader {

    /** Children of one object are a plain list; this many at most. */
    private static final int MOST_CHILDREN = 200;

    private static final String GRIDS =
            """
            select g.id as grid_id, g.name as grid_name, g.community_code, c.community_name, g.ordinal
            from grid g join division c on c.code = g.community_code""";

    private static final String BUILDINGS =
            """
            select b.id as building_id, b.name as building_name, b.units, b.community_code,
                   c.community_name, g.id as grid_id, g.name as grid_name, b.ordinal, b.estate_id
            from building b
            join division c on c.code = b.community_code
            left join grid g on g.id = b.grid_id""";

    private static final String THERE = " where b.valid_to is null";

    @Inject EntityManager entityManager;

    /** The community of that twelve-digit code, while it is in operation. */
    public Optional<CommunityView> community(String code, LocalDate today) {
        return rows(
                        """
                        select code as community_code, community_name from division
                        where code = :code and level = 'VILLAGE'
                          and coalesce(valid_to, 'infinity') >= :today""",
                        Map.of("code", code, "today", today))
                .map(PlaceReader::community)
                .findFirst();
    }

    public Map<UUID, GridView> grids(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyMap();
        }
        var grids = rows(GRIDS + " where g.id = any (:ids)", among(ids)).map(PlaceReader::grid);
        return Rows.byKey(grids.toList(), grid -> UUID.fromString(grid.id()));
    }

    public Map<UUID, BuildingView> buildings(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyMap();
        }
        var buildings =
                rows(BUILDINGS + " where b.id = any (:ids)", among(ids)).map(PlaceReader::building);
        return Rows.byKey(buildings.toList(), building -> UUID.fromString(building.id()));
    }

    private static Map<String, Object> among(Collection<UUID> ids) {
        return Map.of("ids", ids.stream().distinct().toArray(UUID[]::new));
    }

    /** Grids by the code of their community, in their order. */
    public Map<String, List<GridView>> gridsOf(Collection<String> communities) {
        return children(
                childrenOf(GRIDS + " where g.valid_to is null", "community_code"),
                "community_code",
                String.class,
                communities.stream().distinct().toArray(String[]::new),
                PlaceReader::grid);
    }

    /** Buildings by the code of their community, in their order. */
    public Map<String, List<BuildingView>> buildingsOf(Collection<String> communities) {
        return children(
                childrenOf(BUILDINGS + THERE, "community_code"),
                "community_code",
                String.class,
                communities.stream().distinct().toArray(String[]::new),
                PlaceReader::building);
    }

    /** Buildings by the id of their estate, in their order. */
    public Map<UUID, List<BuildingView>> buildingsOfEstates(Collection<UUID> estates) {
        return children(
                childrenOf(BUILDINGS + THERE, "estate_id"),
                "estate_id",
                UUID.class,
                estates.stream().distinct().toArray(UUID[]::new),
                PlaceReader::building);
    }

    /** Those that were closed, by the id of their estate. */
    public Map<UUID, List<BuildingView>> closedBuildingsOfEstates(Collection<UUID> estates) {
        return children(
                childrenOf(BUILDINGS + " where b.valid_to is not null", "estate_id"),
                "estate_id",
                UUID.class,
                estates.stream().distinct().toArray(UUID[]::new),
                PlaceReader::building);
    }

    private static String childrenOf(String rows, String parent) {
        return """
               select * from (
                   select child.*, row_number() over (partition by %2$s order by ordinal) as nth
                   from (%1$s) as child
                   where %2$s = any (:parents)
               ) as numbered
               where nth <= %3$d
               order by %2$s, nth"""
                .formatted(rows, parent, MOST_CHILDREN);
    }

    private <K, V> Map<K, List<V>> children(
            String sql, String parent, Class<K> key, K[] parents, Function<Tuple, V> view) {
        return rows(sql, Map.of("parents", parents))
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(parent, key),
                                LinkedHashMap::new,
                                Collectors.mapping(view, Collectors.toList())));
    }

    private Stream<Tuple> rows(String sql, Map<String, Object> parameters) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream();
    }

    private static CommunityView community(Tuple row) {
        return new CommunityView(
                row.get("community_code", String.class), row.get("community_name", String.class));
    }

    private static GridView grid(Tuple row) {
        var id = row.get("grid_id", UUID.class);
        return id == null
                ? null
                : new GridView(id.toString(), row.get("grid_name", String.class), community(row));
    }

    private static BuildingView building(Tuple row) {
        return new BuildingView(
                row.get("building_id", UUID.class).toString(),
                row.get("building_name", String.class),
                grid(row),
                texts(row.get("units")));
    }

    /** A text[] column as the driver's mapping hands it over. */
    public static List<String> texts(Object array) {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array).map(Object::toString).toList();
    }
}
