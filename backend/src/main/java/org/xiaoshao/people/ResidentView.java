package org.xiaoshao.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** A person in a household. What is sensitive is masked; residentReveal shows it for a purpose. */
@Name("Resident")
@Description(
        "A person in a household. What is sensitive is masked; residentReveal shows it for a purpose.")
public record ResidentView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Name.") @NonNull String name,
        @Description("What they are to the head of the household.") @NonNull Relation relation,
        @Description("Sex; null when not recorded.") Sex sex,
        @Description("Year of birth; null when not recorded.") Integer birthYear,
        @Description("Phone number, the middle masked: 199****0001; null when not recorded.")
                String phoneMasked,
        @Description("Citizen identity number, the middle masked; null when not recorded.")
                String idNumberMasked,
        @Description("First day in the household.") @NonNull LocalDate movedIn,
        @Description("Last day; null while they live there.") LocalDate movedOut,
        @Description("What the caller may do now, and why not the rest.") @NonNull
                List<@NonNull PeopleAvailableAction> availableActions,
        @Description("Goes up with each change; acts name the one they saw.") @NonNull
                Integer version,
        @Ignore UUID householdId,
        @Ignore UUID mergedIntoId)
        implements Node {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "Resident[]";
    }
}
