package org.xiaoshao.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody's seat in a body. */
@Name("BodyMember")
@Description("Somebody's seat in a body.")
public record BodyMemberView(
        @Description("Opaque, stable id of the seat.") @NonNull @Id String id,
        @Description("Opaque, stable id of the person.") @NonNull @Id String person,
        @Description("Full name; those who serve are known to those who run the place.") @NonNull
                String name,
        @Description("Title in the body.") @NonNull String title,
        @Description("First day.") @NonNull LocalDate validFrom,
        @Description("Last day; null while no end is set.") LocalDate validTo,
        @Description("Whether they agreed to be shown as a Party member (亮身份).") @NonNull
                Boolean shown,
        @Description("Other bodies in which they sit today (交叉任职), by name.") @NonNull
                List<@NonNull String> alsoIn,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "BodyMember[]";
    }
}
