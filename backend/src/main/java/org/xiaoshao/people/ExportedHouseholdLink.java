package org.xiaoshao.people;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who looked after a household in which somebody lived, as it is handed out to them. */
@Name("ExportedHouseholdLink")
@Description("Who looked after a household in which somebody lived, as it is handed out to them.")
public record ExportedHouseholdLink(
        @Description("The Party member's name.") @NonNull String memberName,
        @Description("First day.") @NonNull LocalDate linkedFrom,
        @Description("Last day; null while it lasts.") LocalDate linkedTo,
        @Description("Visits, the last first.") @NonNull List<@NonNull HouseholdVisitView> visits) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ExportedHouseholdLink[]";
    }
}
