package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.whistle.RoutingPlaceInput;
import org.xiaoshao.whistle.RoutingPlaceKind;
import org.xiaoshao.whistle.internal.routing.RoutingPlace;

/** Finds what rules name: places under the one that they are for, and matters of its county. */
@ApplicationScoped
class RoutingPlaces {

    /** Joins the tables of territory on purpose: one statement for four kinds of places. */
    private static final String PLACES =
            """
            select 'DIVISION' as kind, d.code as reference, d.name as name
            from division d where d.code = any(:codes) and :place in (d.code, d.town_code, d.county_code)
            union all
            select 'ESTATE', e.id::text, d.community_name || ' › ' || e.name
            from estate e join division d on d.code = e.community_code
            where e.id = any(:ids) and :place in (d.town_code, d.county_code)
            union all
            select 'GRID', g.id::text, d.community_name || ' › ' || g.name
            from grid g join division d on d.code = g.community_code
            where g.id = any(:ids) and :place in (d.town_code, d.county_code)
            union all
            select 'BUILDING', b.id::text, d.community_name || ' › ' || b.name
            from building b join division d on d.code = b.community_code
            where b.id = any(:ids) and :place in (d.town_code, d.county_code)""";

    @Inject EntityManager entityManager;

    /** A place by its kind and what stands for it, as inputs name it. */
    record Named(RoutingPlaceKind kind, String reference) {

        /** Codes in their long form and ids as they are kept. */
        static Named of(RoutingPlaceInput input) {
            var reference =
                    input.kind() == RoutingPlaceKind.DIVISION
                            ? DivisionCode.parse(input.reference())
                                    .map(DivisionCode::full)
                                    .orElse("")
                            : NodeId.parse(input.reference()).toString();
            return new Named(input.kind(), reference);
        }
    }

    /**
     * Those that lie in that town or county.
     *
     * @param place its twelve-digit code
     */
    Map<Named, RoutingPlace> under(String place, Collection<Named> named) {
        if (named.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(PLACES, Tuple.class)
                        .setParameter("place", place)
                        .setParameter("codes", references(named, true).toArray(String[]::new))
                        .setParameter(
                                "ids",
                                references(named, false).stream()
                                        .map(UUID::fromString)
                                        .toArray(UUID[]::new))
                        .getResultList();
        var found = new HashMap<Named, RoutingPlace>();
        for (var row : rows) {
            var kind = RoutingPlaceKind.valueOf(row.get("kind", String.class));
            var reference = row.get("reference", String.class);
            found.put(
                    new Named(kind, reference),
                    new RoutingPlace(kind, reference, row.get("name", String.class)));
        }
        return found;
    }

    private static List<String> references(Collection<Named> named, boolean divisions) {
        return named.stream()
                .filter(one -> (one.kind() == RoutingPlaceKind.DIVISION) == divisions)
                .map(Named::reference)
                .toList();
    }

    /** Which of the codes the duty list of that county holds, in whatever version. */
    Set<String> matters(String county, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        @SuppressWarnings("unchecked")
        List<String> found =
                entityManager
                        .createNativeQuery(
                                "select distinct code from matter where county_code = :county and"
                                        + " code = any(:codes)",
                                String.class)
                        .setParameter("county", county)
                        .setParameter("codes", codes.toArray(String[]::new))
                        .getResultList();
        return Set.copyOf(found);
    }

    /** The county of that town, or that county itself; absent when it is neither. */
    Optional<String> county(String place) {
        @SuppressWarnings("unchecked")
        List<String> found =
                entityManager
                        .createNativeQuery(
                                "select county_code from division where code = :place and level in"
                                        + " ('TOWN', 'COUNTY') and valid_to is null",
                                String.class)
                        .setParameter("place", place)
                        .getResultList();
        return found.stream().findFirst();
    }
}
