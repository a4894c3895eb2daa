package org.xiaoshao.identity.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.shared.Role;

/**
 * A post as it is to be given: the role needs that place, the place is there, and the caller gives
 * such posts there.
 *
 * @param to last day; null while open-ended
 */
record AppointmentTerms(Role role, Place place, LocalDate from, LocalDate to) {

    /**
     * Where; what the role does not need is null.
     *
     * @param path codes of the division it lies in and of those above, the county last
     * @param words what people call it, for the audit trail
     */
    record Place(
            String division,
            UUID grid,
            UUID building,
            String unit,
            UUID organisation,
            List<String> path,
            String words) {

        Place {
            path = List.copyOf(path);
        }

        /** Code of the county whose trail it is told in. */
        String county() {
            return path.get(path.size() - 1);
        }
    }
}
