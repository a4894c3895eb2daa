package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityMapView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GapView;
import org.xiaoshao.territory.GridChangeKind;
import org.xiaoshao.territory.GridChangeView;
import org.xiaoshao.territory.GridSheetView;
import org.xiaoshao.territory.GridView;

/** Reads grids as they are drawn; a community's map is three statements whatever its size. */
@ApplicationScoped
public class GridReader {

    @Inject EntityManager entityManager;
    @Inject PlaceReader places;

    /** The map of that community. */
    public CommunityMapView map(CommunityView community) {
        var code = community.code();
        var buildings = places.buildingsOf(List.of(code)).getOrDefault(code, List.of());
        Map<String, List<BuildingView>> byGrid =
                buildings.stream()
                        .filter(building -> building.grid() != null)
                        .collect(Collectors.groupingBy(building -> building.grid().id()));
        var rows = rows(code);
        var outlines =
                rows.stream()
                        .map(row -> row.get("outline", String.class))
                        .filter(Objects::nonNull)
                        .map(Outline::stored)
                        .toList();
        return new CommunityMapView(
                community,
                rows.stream().map(row -> sheet(row, community, byGrid)).toList(),
                buildings.stream().filter(building -> building.grid() == null).toList(),
                Outline.gaps(outlines).stream().map(GridReader::gap).toList(),
                changes(code));
    }

    /** The code of the community that the grid is part of, in use or not. */
    public Optional<String> communityOf(UUID grid) {
        @SuppressWarnings("unchecked")
        List<String> codes =
                entityManager
                        .createNativeQuery(
                                "select community_code from grid where id = :id", String.class)
                        .setParameter("id", grid)
                        .getResultList();
        return codes.stream().findFirst();
    }

    /** The grid in use that covers the point; of two that share a border the first in order. */
    public Optional<UUID> at(double longitude, double latitude) {
        @SuppressWarnings("unchecked")
        List<Tuple> candidates =
                entityManager
                        .createNativeQuery(
                                """
                                select id, outline from grid
                                where outline_box @> box(point(:longitude, :latitude), point(:longitude, :latitude))
                                  and valid_to is null
                                order by community_code, ordinal""",
                                Tuple.class)
                        .setParameter("longitude", longitude)
                        .setParameter("latitude", latitude)
                        .getResultList();
        return candidates.stream()
                .filter(
                        row ->
                                Outline.stored(row.get("outline", String.class))
                                        .covers(longitude, latitude))
                .map(row -> row.get("id", UUID.class))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String community) {
        return entityManager
                .createNativeQuery(
                        """
                        select id, name, outline, valid_from, version from grid
                        where community_code = :community and valid_to is null
                        order by ordinal limit 200""",
                        Tuple.class)
                .setParameter("community", community)
                .getResultList();
    }

    private static GridSheetView sheet(
            Tuple row, CommunityView community, Map<String, List<BuildingView>> buildings) {
        var id = row.get("id", UUID.class).toString();
        var outline = row.get("outline", String.class);
        return new GridSheetView(
                new GridView(id, row.get("name", String.class), community),
                outline,
                outline == null ? null : squareMetres(Outline.stored(outline)),
                buildings.getOrDefault(id, List.of()),
                row.get("valid_from", LocalDate.class),
                row.get("version", Integer.class));
    }

    private static GapView gap(Outline outline) {
        return new GapView(outline.geoJson(), squareMetres(outline));
    }

    private static int squareMetres(Outline outline) {
        return (int) Math.round(outline.squareMetres());
    }

    @SuppressWarnings("unchecked")
    private List<GridChangeView> changes(String community) {
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                """
                                select c.kind, g.name as grid, other.name as other, cardinality(c.building_ids) as buildings, c.at
                                from grid_change c
                                join grid g on g.id = c.grid_id
                                left join grid other on other.id = c.other_grid_id
                                where c.community_code = :community
                                order by c.at desc, c.id desc limit 50""",
                                Tuple.class)
                        .setParameter("community", community)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new GridChangeView(
                                        GridChangeKind.valueOf(row.get("kind", String.class)),
                                        row.get("grid", String.class),
                                        row.get("other", String.class),
                                        row.get("buildings", Integer.class),
                                        row.get("at", Instant.class)))
                .toList();
    }
}
