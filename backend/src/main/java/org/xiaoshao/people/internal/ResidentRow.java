package org.xiaoshao.people.internal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.people.PeopleAvailableAction;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.ResidentView;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.people.Sex;

/** A resident with what of their household decides who sees them; sealed values stay sealed. */
record ResidentRow(Tuple row) {

    static final String FROM = "resident r join household h on h.id = r.household_id";

    static final String SELECT =
            """
            select r.id, r.household_id, r.name, r.relation, r.sex, r.phone, r.id_number, r.birth_date, r.birth_year,
                   r.moved_in, r.moved_out, r.moved_out_at, h.moved_out as household_moved_out, r.merged_into, r.person_id, r.version, r.county_code, h.community_code,
                   h.grid_id, h.address_order
            from\s\
            """
                    + FROM;

    UUID id() {
        return uuid("id");
    }

    UUID householdId() {
        return uuid("household_id");
    }

    UUID mergedInto() {
        return uuid("merged_into");
    }

    UUID personId() {
        return uuid("person_id");
    }

    String countyCode() {
        return text("county_code");
    }

    String communityCode() {
        return text("community_code");
    }

    UUID gridId() {
        return uuid("grid_id");
    }

    String addressOrder() {
        return text("address_order");
    }

    String name() {
        return text("name");
    }

    Relation relation() {
        return Relation.valueOf(text("relation"));
    }

    Sex sex() {
        return Optional.ofNullable(text("sex")).map(Sex::valueOf).orElse(null);
    }

    LocalDate movedIn() {
        return row.get("moved_in", LocalDate.class);
    }

    LocalDate movedOut() {
        return row.get("moved_out", LocalDate.class);
    }

    /** When the last day was recorded; null when there is none, or nobody wrote down when. */
    Instant movedOutAt() {
        return row.get("moved_out_at", Instant.class);
    }

    /** Last day of the whole household. */
    LocalDate householdMovedOut() {
        return row.get("household_moved_out", LocalDate.class);
    }

    /** In full; null when not recorded. */
    String phone(ResidentValues values) {
        return values.open(id(), SensitiveField.PHONE, (byte[]) row.get("phone"));
    }

    /** In full; null when not recorded. */
    String idNumber(ResidentValues values) {
        return values.open(id(), SensitiveField.ID_NUMBER, (byte[]) row.get("id_number"));
    }

    /** In full; null when not recorded. */
    LocalDate birthDate(ResidentValues values) {
        return values.openDay(id(), (byte[]) row.get("birth_date"));
    }

    ResidentView view(ResidentValues values, List<PeopleAvailableAction> actions) {
        return new ResidentView(
                id().toString(),
                name(),
                relation(),
                sex(),
                row.get("birth_year", Integer.class),
                Masked.phone(phone(values)),
                Masked.idNumber(idNumber(values)),
                movedIn(),
                movedOut(),
                actions,
                row.get("version", Integer.class),
                householdId(),
                mergedInto());
    }

    private String text(String column) {
        return row.get(column, String.class);
    }

    private UUID uuid(String column) {
        return row.get(column, UUID.class);
    }
}
