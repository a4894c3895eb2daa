package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of faults of a file and its cursor. */
@Name("ImportFaultEdge")
@Description("A row of a list of faults of a file and its cursor.")
public record ImportFaultEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull ImportFaultView node) {}
