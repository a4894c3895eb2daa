package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.people.Registration;
import org.xiaoshao.people.Tenure;

/** Who lives behind many doors at once: one statement. */
@ApplicationScoped
class DoorReader {

    /**
     * Without what the import itself has written: its rows are remembered by whoever writes them.
     * Two looks into the index, since a door without unit is not found like one with.
     */
    private static final String LIVING =
            """
            select k.building, k.grid, k.unit, k.number, h.id, h.tenure, h.registration, h.moved_in, h.grid_id,
                   exists (select 1 from resident r where r.household_id = h.id and r.relation = 'HEAD'
                           and r.moved_out is null and r.merged_into is null
                           and r.import_id is distinct from :import) as headed
            from jsonb_to_recordset(cast(:doors as jsonb)) as k(building uuid, grid uuid, unit text, number text)
            cross join lateral (
                select d.id from dwelling d
                where d.building_id = k.building and d.unit = k.unit and d.number = k.number
                union all
                select d.id from dwelling d
                where k.unit is null and d.building_id = k.building and d.unit is null and d.number = k.number) d
            join household h on h.dwelling_id = d.id and h.moved_out is null
            where h.import_id is distinct from :import""";

    @Inject EntityManager entityManager;

    /**
     * A household that lives behind a door.
     *
     * @param grid where it lies; null for none
     * @param headed whether it has a head
     */
    record Living(
            UUID id,
            Tenure tenure,
            Registration registration,
            LocalDate movedIn,
            UUID grid,
            boolean headed) {}

    /** The households there now, vacancies included; doors that nobody knows are absent. */
    Map<Door, List<Living>> living(Collection<Door> doors, UUID importId) {
        var found = new HashMap<Door, List<Living>>();
        var set = Door.set(doors);
        if (set.isEmpty()) {
            return found;
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(LIVING, Tuple.class)
                        .setParameter("doors", set.json())
                        .setParameter("import", importId)
                        .getResultList();
        for (var row : rows) {
            var door =
                    new Door(
                            row.get("building", UUID.class),
                            row.get("grid", UUID.class),
                            row.get("unit", String.class),
                            row.get("number", String.class));
            found.computeIfAbsent(door, any -> new ArrayList<>()).add(living(row));
        }
        return found;
    }

    private static Living living(Tuple row) {
        var registration = row.get("registration", String.class);
        return new Living(
                row.get("id", UUID.class),
                Tenure.valueOf(row.get("tenure", String.class)),
                registration == null ? null : Registration.valueOf(registration),
                row.get("moved_in", LocalDate.class),
                row.get("grid_id", UUID.class),
                row.get("headed", Boolean.class));
    }
}
