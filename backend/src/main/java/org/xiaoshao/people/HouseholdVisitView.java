package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A visit of a Party member to a household that they are linked with. */
@Name("HouseholdVisit")
@Description("A visit of a Party member to a household that they are linked with.")
public record HouseholdVisitView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("On which day.") @NonNull LocalDate visitedOn,
        @Description("How they met.") @NonNull VisitWay way,
        @Description("What came of it; null when nothing was written, or it was deleted.")
                String words) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "HouseholdVisit[]";
    }
}
