package org.xiaoshao.people.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.shared.Ids;

/** Dwellings; the lock on one keeps two households from moving in past each other. */
@ApplicationScoped
class Dwellings implements PanacheRepositoryBase<Dwelling, UUID> {

    private static final String ADDED =
            """
            insert into dwelling (id, county_code, town_code, community_code, grid_id, building_id, unit, number, floor,
                                  address_order)
            select :id, :county, :town, b.community_code, b.grid_id, b.id, cast(:unit as text), :number,
                   cast(:floor as int),
                   concat_ws('-', b.community_code, lpad(b.ordinal::text, 5, '0'),
                             lpad(coalesce(array_position(b.units, cast(:unit as text)), 0)::text, 3, '0'),
                             lpad(cast(:number as text), 20, '0'))
            from building b where b.id = :building
            on conflict (building_id, unit, number) do nothing""";

    /** Keeps others from moving in until the transaction ends. */
    void hold(UUID id) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The dwelling of that number there, added when it is new, locked until the transaction ends.
     */
    Dwelling locked(Place place, String number, Integer floor) {
        getEntityManager()
                .createNativeQuery(ADDED)
                .setParameter("id", Ids.next())
                .setParameter("county", place.countyCode())
                .setParameter("town", place.townCode())
                .setParameter("unit", place.unit())
                .setParameter("number", number)
                .setParameter("floor", Objects.toString(floor, null))
                .setParameter("building", place.buildingId())
                .executeUpdate();
        var found =
                place.unit() == null
                        ? find(
                                "place.buildingId = ?1 and place.unit is null and number = ?2",
                                place.buildingId(),
                                number)
                        : find(
                                "place.buildingId = ?1 and number = ?2 and place.unit = ?3",
                                place.buildingId(),
                                number,
                                place.unit());
        return found.withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }
}
