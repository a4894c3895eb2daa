package org.xiaoshao.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who reported for duty in a community (双报到), and what they can do. */
@Name("DutyReport")
@Description("Who reported for duty in a community (双报到), and what they can do.")
public record DutyReportView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Code of the community.") @NonNull @Id String community,
        @Description("The resident unit; null for a Party member.") OrganisationView organisation,
        @Description("The Party member's full name; null for a unit.") String name,
        @Description("Where that member is in service; null for a unit.") String employer,
        @Description("What they can do, at most ten.") @NonNull List<@NonNull String> skills,
        @Description("First day.") @NonNull LocalDate validFrom,
        @Description("Last day; null while they are at hand.") LocalDate validTo,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "DutyReport[]";
    }
}
