package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of exports and its cursor. */
@Name("ExportEdge")
@Description("A row of a list of exports and its cursor.")
public record ExportEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull ExportView node) {}
