package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.PlaceStateView;

/**
 * Reads what places were: the states that ended, which a trigger keeps, and the one that lasts,
 * which is the place itself. Ids made by us tell when (RFC 9562, version 7), so that the first
 * state has a beginning; older ones have none.
 */
@ApplicationScoped
public class PlaceHistoryReader {

    private static final int MOST = 200;

    private static final String DIVISIONS =
            """
            select code as place, null as community_code, name, parent_code, cast(null as uuid) as grid_id,
                   cast(null as uuid) as estate_id, cast(array[] as text[]) as units, valid_to is not null as closed,
                   cast(valid_from as timestamp) at time zone 'Asia/Shanghai' as born
            from division where code = any (:places)""";

    private static final String ESTATES =
            """
            select cast(id as text) as place, community_code, name, null as parent_code, cast(null as uuid) as grid_id,
                   cast(null as uuid) as estate_id, cast(array[] as text[]) as units, valid_to is not null as closed,
                   uuid_extract_timestamp(id) as born
            from estate where id = any (cast(:places as uuid[]))""";

    private static final String GRIDS =
            """
            select cast(id as text) as place, community_code, name, null as parent_code, cast(null as uuid) as grid_id,
                   cast(null as uuid) as estate_id, cast(array[] as text[]) as units, valid_to is not null as closed,
                   coalesce(uuid_extract_timestamp(id), cast(valid_from as timestamp) at time zone 'Asia/Shanghai') as born
            from grid where id = any (cast(:places as uuid[]))""";

    private static final String BUILDINGS =
            """
            select cast(id as text) as place, community_code, name, null as parent_code, grid_id, estate_id, units,
                   valid_to is not null as closed, uuid_extract_timestamp(id) as born
            from building where id = any (cast(:places as uuid[]))""";

    private static final String STATES =
            """
            with place as materialized (%s),
            state as (
                select p.place, h.id, h.name, h.parent_code, h.grid_id, h.estate_id, h.units, h.closed, h.ended_at,
                       a.person_id, p.born, p.community_code
                from place p
                join place_history h on h.kind = '%s' and h.place_id = p.place
                left join place_history_author a on a.history_id = h.id
                union all
                select place, null, name, parent_code, grid_id, estate_id, units, closed, null, null, born, community_code
                from place
            ), numbered as (
                select state.*,
                       coalesce(lag(ended_at) over (partition by place order by id nulls last), born) as begun_at,
                       row_number() over (partition by place order by id desc nulls first) as newest
                from state
            )
            select s.place, s.name, s.units, s.closed, s.begun_at, s.ended_at, s.person_id, s.grid_id, g.name as grid_name,
                   s.estate_id, e.name as estate_name, d.name as parent_name, s.community_code, c.community_name
            from numbered s
            left join grid g on g.id = s.grid_id
            left join estate e on e.id = s.estate_id
            left join division d on d.code = s.parent_code
            left join division c on c.code = s.community_code
            where s.newest <= %d
            order by s.place, s.newest desc""";

    @Inject EntityManager entityManager;

    public Map<String, List<PlaceStateView>> ofDivisions(Collection<String> codes) {
        return states(DIVISIONS, "DIVISION", codes);
    }

    public Map<String, List<PlaceStateView>> ofEstates(Collection<String> ids) {
        return states(ESTATES, "ESTATE", ids);
    }

    public Map<String, List<PlaceStateView>> ofGrids(Collection<String> ids) {
        return states(GRIDS, "GRID", ids);
    }

    public Map<String, List<PlaceStateView>> ofBuildings(Collection<String> ids) {
        return states(BUILDINGS, "BUILDING", ids);
    }

    private Map<String, List<PlaceStateView>> states(
            String places, String kind, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(STATES.formatted(places, kind, MOST), Tuple.class)
                        .setParameter("places", ids.stream().distinct().toArray(String[]::new))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("place", String.class),
                                Collectors.mapping(
                                        PlaceHistoryReader::state, Collectors.toList())));
    }

    private static PlaceStateView state(Tuple row) {
        return new PlaceStateView(
                row.get("name", String.class),
                grid(row),
                estate(row),
                PlaceReader.texts(row.get("units")),
                row.get("parent_name", String.class),
                row.get("closed", Boolean.class),
                row.get("begun_at", Instant.class),
                row.get("ended_at", Instant.class),
                Objects.toString(row.get("person_id", UUID.class), null));
    }

    private static GridView grid(Tuple row) {
        var id = row.get("grid_id", UUID.class);
        return id == null
                ? null
                : new GridView(
                        id.toString(),
                        row.get("grid_name", String.class),
                        new CommunityView(
                                row.get("community_code", String.class),
                                row.get("community_name", String.class)));
    }

    private static EstateView estate(Tuple row) {
        var id = row.get("estate_id", UUID.class);
        return id == null
                ? null
                : new EstateView(id.toString(), row.get("estate_name", String.class));
    }
}
