package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of imports and its cursor. */
@Name("ImportEdge")
@Description("A row of a list of imports and its cursor.")
public record ImportEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull ImportView node) {}
