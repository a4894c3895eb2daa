package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.LocationRefusal;

/** Decides whether a community, grid and building named together are one place. */
@ApplicationScoped
public class Locator {

    /** One row per division; grid and building only when they are of that community and there. */
    private static final String PLACE =
            """
            select d.level, d.valid_to, d.code, d.town_code, d.county_code, d.community_name,
                   county.whistle_prefix, g.id as grid_id, g.name as grid_name, b.id as building_id,
                   b.grid_id as building_grid_id, b.name as building_name, b.units
            from division d
            left join division county on county.code = d.county_code
            left join building b on b.id = cast(:building as uuid) and b.community_code = d.code
                 and b.valid_to is null
            left join grid g on g.id = coalesce(cast(:grid as uuid), b.grid_id) and g.community_code = d.code
                 and g.valid_to is null
            where d.code = :code""";

    @Inject EntityManager entityManager;

    public Location locate(DivisionCode code, UUID grid, UUID building, LocalDate today) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(PLACE, Tuple.class)
                        .setParameter("code", code.full())
                        .setParameter("grid", text(grid))
                        .setParameter("building", text(building))
                        .getResultList();
        if (rows.isEmpty()) {
            return new Location.Refused(LocationRefusal.DIVISION_UNKNOWN);
        }
        var row = rows.get(0);
        var refusal = refusal(row, grid, building, today);
        return refusal == null ? place(row) : new Location.Refused(refusal);
    }

    // As text, since an untyped null would leave the database guessing.
    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static LocationRefusal refusal(Tuple row, UUID grid, UUID building, LocalDate today) {
        var validTo = row.get("valid_to", LocalDate.class);
        if (validTo != null && validTo.isBefore(today)) {
            return LocationRefusal.DIVISION_REVOKED;
        }
        if (!"VILLAGE".equals(row.get("level", String.class))) {
            return LocationRefusal.DIVISION_NOT_COMMUNITY;
        }
        if (row.get("whistle_prefix") == null) {
            return LocationRefusal.DIVISION_UNKNOWN;
        }
        if (grid != null && row.get("grid_id") == null) {
            return LocationRefusal.GRID_UNKNOWN;
        }
        var elsewhere = row.get("building_grid_id", UUID.class);
        if (building != null
                && (row.get("building_id") == null
                        || (grid != null && elsewhere != null && !elsewhere.equals(grid)))) {
            return LocationRefusal.BUILDING_UNKNOWN;
        }
        return null;
    }

    private static Location.Place place(Tuple row) {
        return new Location.Place(
                row.get("code", String.class),
                row.get("town_code", String.class),
                row.get("county_code", String.class),
                row.get("community_name", String.class),
                row.get("grid_id", UUID.class),
                row.get("grid_name", String.class),
                row.get("building_id", UUID.class),
                row.get("building_name", String.class),
                PlaceReader.texts(row.get("units")),
                row.get("whistle_prefix", String.class));
    }
}
