package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;
import org.xiaoshao.shared.intake.RowSet;

/** Reads and writes many residents at once, sealed like one by hand. */
@ApplicationScoped
class ResidentRows {

    /** By blind index, whoever lives in the community now; by household, who lives there. */
    private static final String KNOWN =
            """
            select r.id_number_index, null as household_id, null as name
            from unnest(:indexes) as i(wanted)
            join resident r on r.id_number_index = i.wanted
            where r.community_code = :community and r.moved_out is null and r.merged_into is null
              and r.import_id is distinct from :import
            union all
            select null, r.household_id, r.name
            from unnest(:households) as h(wanted)
            join resident r on r.household_id = h.wanted
            where r.moved_out is null and r.merged_into is null and r.import_id is distinct from :import""";

    private static final String JOINED =
            """
            insert into resident (id, household_id, county_code, town_code, community_code, grid_id, building_id, unit,
                                  name, relation, sex, phone, phone_index, id_number, id_number_index, birth_date,
                                  birth_year, moved_in, import_id)
            select r.id, h.id, h.county_code, h.town_code, h.community_code, h.grid_id, h.building_id, h.unit,
                   r.name, r.relation, r.sex, r.phone, r.phone_index, r.id_number, r.id_number_index, r.birth_date,
                   r.birth_year, coalesce(r.moved_in, h.moved_in), :import
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, household uuid, name text, relation text, sex text, phone bytea, phone_index bytea,
                      id_number bytea, id_number_index bytea, birth_date bytea, birth_year int, moved_in date)
            join household h on h.id = r.household""";

    @Inject EntityManager entityManager;
    @Inject ResidentValues values;

    /** Who of those that a batch names is in the ledger already. */
    static final class Known {
        private final Set<String> indexes = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        boolean hasAny(byte[][] wanted) {
            return Arrays.stream(wanted).map(HexFormat.of()::formatHex).anyMatch(indexes::contains);
        }

        boolean has(UUID household, String name) {
            return names.contains(household + name);
        }
    }

    Known known(
            Collection<byte[][]> numbers,
            Collection<DoorReader.Living> homes,
            IntakeGround ground) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entityManager
                        .createNativeQuery(KNOWN, Tuple.class)
                        .setParameter(
                                "indexes",
                                numbers.stream().flatMap(Stream::of).toArray(byte[][]::new))
                        .setParameter(
                                "households",
                                homes.stream()
                                        .filter(Objects::nonNull)
                                        .map(DoorReader.Living::id)
                                        .distinct()
                                        .toArray(UUID[]::new))
                        .setParameter("community", ground.community())
                        .setParameter("import", ground.importId())
                        .getResultList();
        var known = new Known();
        for (var row : found) {
            var index = (byte[]) row.get("id_number_index");
            if (index != null) {
                known.indexes.add(HexFormat.of().formatHex(index));
            } else {
                known.names.add(
                        row.get("household_id", UUID.class) + row.get("name", String.class));
            }
        }
        return known;
    }

    void write(List<IntakeRow> batch, IntakeGround ground) {
        var set = new RowSet();
        for (var row : batch) {
            var id = Ids.next();
            set.row()
                    .with("id", id)
                    .with("household", row.found(DoorReader.Living.class).id())
                    .with("name", row.text("name"))
                    .with("relation", row.text("relation"))
                    .with("sex", row.text("sex"))
                    .with("moved_in", row.date("movedIn"));
            sealed(set, row, id);
        }
        entityManager
                .createNativeQuery(JOINED)
                .setParameter("rows", set.json())
                .setParameter("import", ground.importId())
                .executeUpdate();
    }

    private void sealed(RowSet set, IntakeRow row, UUID id) {
        if (row.text("phone") != null) {
            var number = PhoneNumber.normalise(row.text("phone")).orElseThrow();
            var phone = values.sealed(id, SensitiveField.PHONE, number);
            set.with("phone", phone.value()).with("phone_index", phone.index());
        }
        var born = row.date("birthDate");
        if (row.text("idNumber") != null) {
            var number = IdNumber.normalise(row.text("idNumber"));
            var sealed = values.sealed(id, SensitiveField.ID_NUMBER, number);
            set.with("id_number", sealed.value()).with("id_number_index", sealed.index());
            // The number says the day, too.
            born = IdNumber.birthDate(number).orElseThrow();
        }
        if (born != null) {
            set.with("birth_date", values.sealed(id, born).value())
                    .with("birth_year", born.getYear());
        }
    }
}
