package org.xiaoshao.people;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** Who lives in a dwelling, from when to when. */
@Name("Household")
@Description("Who lives in a dwelling, from when to when.")
public record HouseholdView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Where.") @NonNull DwellingView dwelling,
        @Description("By what right; VACANT when nobody does.") @NonNull Tenure tenure,
        @Description("Where it is registered; null when vacant.") Registration registration,
        @Description("First day.") @NonNull LocalDate movedIn,
        @Description("Last day; null while they live there.") LocalDate movedOut,
        @Description("Name of the head; null when nobody is.") String headName,
        @Description("How many live in it now.") @NonNull Integer residentCount,
        @Description("What the caller may do now, and why not the rest.") @NonNull
                List<@NonNull PeopleAvailableAction> availableActions,
        @Description("Goes up with each change; acts name the one they saw.") @NonNull
                Integer version)
        implements Node {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "Household[]";
    }
}
