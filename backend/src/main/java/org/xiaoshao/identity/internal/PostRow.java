package org.xiaoshao.identity.internal;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.identity.PostHolding;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Role;

/** A row of {@link PostReader}, as those who decide about a post read it. */
record PostRow(Tuple row) {

    Role role() {
        return Role.ofRealmName(row.get("role", String.class)).orElseThrow();
    }

    UUID holder() {
        return row.get("person_id", UUID.class);
    }

    LocalDate from() {
        return row.get("valid_from", LocalDate.class);
    }

    LocalDate to() {
        return row.get("valid_to", LocalDate.class);
    }

    boolean standsIn() {
        return row.get("main_id") != null;
    }

    PostHolding holding(LocalDate today) {
        if (to() != null && to().isBefore(today)) {
            return PostHolding.ENDED;
        }
        return from().isAfter(today) ? PostHolding.COMING : PostHolding.CURRENT;
    }

    /** From the division it lies in up to the county; empty for a post over all. */
    private List<String> path() {
        return Stream.of("lies_in", "town_code", "county_code")
                .map(column -> row.get(column, String.class))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    AppointingTable.Situation situation(Scope scope, LocalDate today) {
        return new AppointingTable.Situation(
                scope.ranks(),
                scope.person(),
                role(),
                path(),
                holder(),
                holding(today) == PostHolding.ENDED,
                standsIn());
    }

    /** The same post at other times. */
    AppointmentTerms terms(LocalDate from, LocalDate to) {
        return new AppointmentTerms(
                role(),
                new AppointmentTerms.Place(
                        row.get("division_code", String.class),
                        row.get("grid_id", UUID.class),
                        row.get("building_id", UUID.class),
                        row.get("unit", String.class),
                        row.get("organisation_id", UUID.class),
                        path(),
                        row.get("words", String.class)),
                from,
                to);
    }
}
