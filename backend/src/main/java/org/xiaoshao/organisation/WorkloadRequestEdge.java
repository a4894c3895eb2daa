package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of workload requests and its cursor. */
@Name("WorkloadRequestEdge")
@Description("A row of a list of workload requests and its cursor.")
public record WorkloadRequestEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull WorkloadRequestView node) {}
