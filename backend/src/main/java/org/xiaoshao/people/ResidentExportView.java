package org.xiaoshao.people;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Everything that is recorded of one person. */
@Name("ResidentExport")
@Description("Everything that is recorded of one person.")
public record ResidentExportView(
        @Description("When it was put together.") @NonNull Instant exportedAt,
        @Description("The record and those merged into it, this one first.") @NonNull
                List<@NonNull ExportedResident> records) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentExport[]";
    }
}
