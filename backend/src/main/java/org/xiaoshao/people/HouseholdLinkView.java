package org.xiaoshao.people;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A Party member who looks after a household (党员联户), from when to when. */
@Name("HouseholdLink")
@Description("A Party member who looks after a household (党员联户), from when to when.")
public record HouseholdLinkView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Id of the household.") @NonNull @Id String household,
        @Description("Where it lives.") @NonNull DwellingView dwelling,
        @Description("Id of the member's person.") @NonNull @Id String member,
        @Description("The member's name, which they agreed to be shown.") @NonNull
                String memberName,
        @Description("First day.") @NonNull LocalDate linkedFrom,
        @Description("Last day; null while it lasts.") LocalDate linkedTo,
        @Description("Visits, the last first, at most 200, as far as the caller may see them.")
                @NonNull
                List<@NonNull HouseholdVisitView> visits,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "HouseholdLink[]";
    }
}
