package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.territory.internal.PlaceReader;

/**
 * What lies in one community by its name, for those who take in rows that name it. One statement,
 * in the transaction that runs.
 */
@ApplicationScoped
public class PlaceRegister {

    /** Three lists of one community in one answer. */
    private static final String PLACES =
            """
            select 'BUILDING' as what, b.id, b.name, b.grid_id, b.estate_id, b.units
            from building b where b.community_code = :community and b.valid_to is null
            union all
            select 'ESTATE', e.id, e.name, null, null, null from estate e
            where e.community_code = :community and e.valid_to is null
            union all
            select 'GRID', g.id, g.name, null, null, null from grid g
            where g.community_code = :community and g.valid_to is null""";

    @Inject EntityManager entityManager;

    /**
     * A building.
     *
     * @param grid the grid it lies in; null for none
     * @param estate the estate it belongs to; null for none
     * @param units names of its units, in order
     */
    public record Building(UUID id, String name, UUID grid, UUID estate, List<String> units) {}

    /**
     * Everything of one community by name.
     *
     * @param buildings those of one name together, since nothing keeps names apart
     */
    public record Places(
            Map<String, List<Building>> buildings,
            Map<String, UUID> estates,
            Map<String, UUID> grids) {}

    /**
     * @param community twelve-digit code
     */
    public Places of(String community) {
        var places = new Places(new HashMap<>(), new HashMap<>(), new HashMap<>());
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(PLACES, Tuple.class)
                        .setParameter("community", community)
                        .getResultList();
        for (var row : rows) {
            var id = row.get("id", UUID.class);
            var name = row.get("name", String.class);
            switch (row.get("what", String.class)) {
                case "BUILDING" ->
                        places.buildings().merge(name, List.of(building(row)), PlaceRegister::both);
                case "ESTATE" -> places.estates().put(name, id);
                default -> places.grids().put(name, id);
            }
        }
        return places;
    }

    private static Building building(Tuple row) {
        return new Building(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("grid_id", UUID.class),
                row.get("estate_id", UUID.class),
                PlaceReader.texts(row.get("units")));
    }

    private static List<Building> both(List<Building> one, List<Building> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
