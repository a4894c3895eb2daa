package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.organisation.BodyView;
import org.xiaoshao.organisation.BuildingCoverageView;
import org.xiaoshao.organisation.CoverageView;
import org.xiaoshao.organisation.EstateCoverageView;
import org.xiaoshao.organisation.GridCoverageView;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.organisation.ServingView;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.TerritoryService;

/**
 * Reads who serves where in a community: seven statements whatever its size. Row-level security
 * decides first: without a scope over the community nobody serves there.
 */
@ApplicationScoped
public class CoverageReader {

    private static final Set<OrganisationType> COMMITTEES =
            Set.of(OrganisationType.OWNERS_COMMITTEE, OrganisationType.PROPERTY_COMMITTEE);

    @Inject EntityManager entityManager;
    @Inject TerritoryService territory;

    public CoverageView of(CommunityView community, LocalDate today) {
        var code = community.code();
        var codes = List.of(code);
        var serving = serving(code, today);
        var groups = partyGroups(code);
        var estates = estates(code);
        var estateOf = estateOf(code);
        var bodies = bodies(code, today);
        return new CoverageView(
                community,
                territory.gridsOf(codes).getOrDefault(code, List.of()).stream()
                        .map(grid -> grid(grid, serving, groups))
                        .toList(),
                territory.buildingsOf(codes).getOrDefault(code, List.of()).stream()
                        .map(
                                building ->
                                        building(
                                                building,
                                                estates.get(estateOf.get(id(building.id()))),
                                                serving))
                        .toList(),
                estates.entrySet().stream()
                        .map(
                                one ->
                                        estate(
                                                one.getValue(),
                                                bodies.getOrDefault(one.getKey(), List.of())))
                        .toList());
    }

    private static GridCoverageView grid(
            GridView grid,
            Map<UUID, List<ServingView>> serving,
            Map<UUID, OrganisationView> groups) {
        var id = id(grid.id());
        return new GridCoverageView(grid, serving.getOrDefault(id, List.of()), groups.get(id));
    }

    private static BuildingCoverageView building(
            BuildingView building, EstateView estate, Map<UUID, List<ServingView>> serving) {
        return new BuildingCoverageView(
                building, estate, serving.getOrDefault(id(building.id()), List.of()));
    }

    /** A seat in a body of an estate. */
    private record Seat(OrganisationView body, UUID person, ServingView serving) {}

    private static EstateCoverageView estate(EstateView estate, List<Seat> seats) {
        var bodies =
                seats.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Seat::body, LinkedHashMap::new, Collectors.toList()));
        var views =
                bodies.entrySet().stream()
                        .map(one -> new BodyView(one.getKey(), members(one.getValue())))
                        .toList();
        var committees =
                views.stream()
                        .filter(one -> COMMITTEES.contains(one.organisation().type()))
                        .toList();
        var branch =
                views.stream()
                        .filter(
                                one ->
                                        one.organisation().type()
                                                == OrganisationType.ESTATE_PARTY_BRANCH)
                        .findFirst()
                        .orElse(null);
        return new EstateCoverageView(estate, branch, committees, crossAppointed(seats));
    }

    private static List<ServingView> members(List<Seat> seats) {
        return seats.stream().map(Seat::serving).filter(Objects::nonNull).toList();
    }

    private static List<String> crossAppointed(List<Seat> seats) {
        var inCommittee =
                seats.stream()
                        .filter(seat -> COMMITTEES.contains(seat.body().type()))
                        .map(Seat::person)
                        .collect(Collectors.toSet());
        return seats.stream()
                .filter(seat -> seat.body().type() == OrganisationType.ESTATE_PARTY_BRANCH)
                .filter(seat -> seat.person() != null && inCommittee.contains(seat.person()))
                .map(seat -> seat.serving().name())
                .toList();
    }

    /** Grid members by their grid and building heads by their building. */
    private Map<UUID, List<ServingView>> serving(String community, LocalDate today) {
        return rows(
                        """
                        select coalesce(p.grid_id, p.building_id) as place, who.name, p.valid_from
                        from post p join person who on who.id = p.person_id
                        where p.division_code = :community
                          and (p.role = 'grid-member' or p.role = 'building-head')
                          and :today between p.valid_from and coalesce(p.valid_to, 'infinity')
                        order by p.valid_from, p.id""",
                        Map.of("community", community, "today", today))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("place", UUID.class),
                                Collectors.mapping(
                                        row ->
                                                new ServingView(
                                                        row.get("name", String.class),
                                                        null,
                                                        row.get("valid_from", LocalDate.class)),
                                        Collectors.toList())));
    }

    private Map<UUID, OrganisationView> partyGroups(String community) {
        return rows(
                        """
                        select o.grid_id, o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                               o.division_code as organisation_division_code, o.county_code as organisation_county_code
                        from organisation o
                        where o.grid_id is not null and o.division_code = :community and o.ended_on is null
                        order by o.id""",
                        Map.of("community", community))
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("grid_id", UUID.class),
                                OrganisationReader::view,
                                (first, later) -> first));
    }

    private Map<UUID, EstateView> estates(String community) {
        return rows(
                        "select id, name from estate where community_code = :community and valid_to is null order by name limit 200",
                        Map.of("community", community))
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("id", UUID.class),
                                row ->
                                        new EstateView(
                                                row.get("id", UUID.class).toString(),
                                                row.get("name", String.class)),
                                (first, later) -> first,
                                LinkedHashMap::new));
    }

    private Map<UUID, UUID> estateOf(String community) {
        return rows(
                        "select id, estate_id from building where community_code = :community and estate_id is not null",
                        Map.of("community", community))
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("id", UUID.class),
                                row -> row.get("estate_id", UUID.class)));
    }

    /** The seats of each estate; a body in which nobody sits has one without a person. */
    private Map<UUID, List<Seat>> bodies(String community, LocalDate today) {
        Function<Tuple, Seat> seat =
                row -> {
                    var name = row.get("name", String.class);
                    return new Seat(
                            OrganisationReader.view(row),
                            row.get("person_id", UUID.class),
                            name == null
                                    ? null
                                    : new ServingView(
                                            name,
                                            row.get("title", String.class),
                                            row.get("valid_from", LocalDate.class)));
                };
        return rows(
                        """
                        select o.estate_id, o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                               o.division_code as organisation_division_code, o.county_code as organisation_county_code,
                               m.person_id, who.name, m.title, m.valid_from
                        from organisation o
                        left join body_member m on m.organisation_id = o.id
                              and :today between m.valid_from and coalesce(m.valid_to, 'infinity')
                        left join person who on who.id = m.person_id
                        where o.estate_id is not null and o.division_code = :community and o.ended_on is null
                        order by o.id, m.valid_from, m.id""",
                        Map.of("community", community, "today", today))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("estate_id", UUID.class),
                                Collectors.mapping(seat, Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
