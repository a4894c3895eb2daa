package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateSheetView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.PlaceStandingView;

/** Reads estates with what stands on them straight into views. */
@ApplicationScoped
public class EstateReader {

    private static final int MOST = 200;

    private static final String ESTATES =
            """
            select * from (
                select e.id, e.name, e.valid_to, e.version, c.code as community_code, c.community_name,
                       row_number() over (partition by e.community_code order by e.name, e.id) as nth
                from estate e join division c on c.code = e.community_code
                where %s
            ) as numbered
            where nth <= %d
            order by community_code, nth""";

    @Inject EntityManager entityManager;
    @Inject PlaceReader places;

    public Optional<EstateSheetView> byId(UUID id) {
        return sheets("e.id = :value", id).stream().findFirst();
    }

    /** By the code of their community, by name. */
    public Map<String, List<EstateSheetView>> ofCommunities(Collection<String> codes) {
        return sheets(
                        "e.community_code = any (:value) and e.valid_to is null",
                        codes.stream().distinct().toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(sheet -> sheet.community().code()));
    }

    /** Whether those buildings are there, by id. */
    public Map<String, PlaceStandingView> standingsOfBuildings(Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select id, valid_to, version from building where id = any (:ids)",
                                Tuple.class)
                        .setParameter("ids", ids.stream().distinct().toArray(UUID[]::new))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("id", UUID.class).toString(),
                                EstateReader::standing));
    }

    private static PlaceStandingView standing(Tuple row) {
        return new PlaceStandingView(
                row.get("valid_to", LocalDate.class), row.get("version", Integer.class));
    }

    private List<EstateSheetView> sheets(String condition, Object value) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(ESTATES.formatted(condition, MOST), Tuple.class)
                        .setParameter("value", value)
                        .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var buildings =
                places.buildingsOfEstates(
                        rows.stream().map(row -> row.get("id", UUID.class)).toList());
        return rows.stream()
                .map(
                        row ->
                                sheet(
                                        row,
                                        buildings.getOrDefault(
                                                row.get("id", UUID.class), List.of())))
                .toList();
    }

    private static EstateSheetView sheet(Tuple row, List<BuildingView> buildings) {
        return new EstateSheetView(
                new EstateView(row.get("id", UUID.class).toString(), row.get("name", String.class)),
                new CommunityView(
                        row.get("community_code", String.class),
                        row.get("community_name", String.class)),
                standing(row),
                buildings);
    }
}
