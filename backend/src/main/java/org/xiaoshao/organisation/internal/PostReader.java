package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.organisation.PostView;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.TerritoryService;

/**
 * Reads posts. Row-level security decides first: only the posts of the person whose scope this
 * transaction has entered are there to be read.
 */
@ApplicationScoped
public class PostReader {

    private static final String POSTS =
            """
            select p.id, p.person_id, p.role, p.division_code, p.grid_id, p.building_id, p.valid_from, p.valid_to,
                   o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division_code, o.county_code as organisation_county_code
            from post p left join organisation o on o.id = p.organisation_id
            where p.person_id = any (:persons) and coalesce(p.valid_to, 'infinity') >= :today
              and (:coming or p.valid_from <= :today)
            order by p.valid_from, p.id""";

    @Inject EntityManager entityManager;
    @Inject TerritoryService territory;

    /** The posts of that person whose term runs that day, oldest first, in four statements. */
    public List<PostView> currentPosts(UUID person, LocalDate today) {
        return posts(List.of(person), today, false).getOrDefault(person, List.of());
    }

    /** The posts of each of them whose term runs that day or is to come, in four statements. */
    public Map<UUID, List<PostView>> currentOrComing(Collection<UUID> persons, LocalDate today) {
        return persons.isEmpty() ? Map.of() : posts(persons, today, true);
    }

    private Map<UUID, List<PostView>> posts(
            Collection<UUID> persons, LocalDate today, boolean coming) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(POSTS, Tuple.class)
                        .setParameter("persons", persons.toArray(UUID[]::new))
                        .setParameter("coming", coming)
                        .setParameter("today", today)
                        .getResultList();
        var divisions = territory.divisionsByCodes(keys(rows, "division_code", String.class));
        var grids = territory.gridsByIds(keys(rows, "grid_id", UUID.class));
        var buildings = territory.buildingsByIds(keys(rows, "building_id", UUID.class));
        // A role this version does not know cannot be acted in; it is not shown either.
        return rows.stream()
                .filter(row -> Role.ofRealmName(row.get("role", String.class)).isPresent())
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("person_id", UUID.class),
                                Collectors.mapping(
                                        row -> view(row, divisions, grids, buildings),
                                        Collectors.toList())));
    }

    private static PostView view(
            Tuple row,
            Map<String, DivisionView> divisions,
            Map<UUID, GridView> grids,
            Map<UUID, BuildingView> buildings) {
        return new PostView(
                row.get("id", UUID.class).toString(),
                Role.ofRealmName(row.get("role", String.class)).orElseThrow(),
                divisions.get(row.get("division_code", String.class)),
                grids.get(row.get("grid_id", UUID.class)),
                buildings.get(row.get("building_id", UUID.class)),
                OrganisationReader.view(row),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }

    private static <K> List<K> keys(List<Tuple> rows, String column, Class<K> type) {
        return rows.stream().map(row -> row.get(column, type)).filter(Objects::nonNull).toList();
    }
}
