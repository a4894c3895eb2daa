package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of reports for duty and its cursor. */
@Name("DutyReportEdge")
@Description("A row of a list of reports for duty and its cursor.")
public record DutyReportEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull DutyReportView node) {}
