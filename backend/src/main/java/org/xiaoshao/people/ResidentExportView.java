package org.xiaoshao.people;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.DutyReportView;

/** Everything that is recorded of one person. */
@Name("ResidentExport")
@Description("Everything that is recorded of one person.")
public record ResidentExportView(
        @Description("When it was put together.") @NonNull Instant exportedAt,
        @Description("The record and those merged into it, this one first.") @NonNull
                List<@NonNull ExportedResident> records,
        @Description("Who looked after the households in which they lived (党员联户).") @NonNull
                List<@NonNull ExportedHouseholdLink> householdLinks,
        @Description("Where they reported for duty themselves (双报到).") @NonNull
                List<@NonNull DutyReportView> dutyReports) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentExport[]";
    }
}
