package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of communities opened in an emergency and its cursor. */
@Name("BreakGlassEdge")
@Description("A row of a list of communities opened in an emergency and its cursor.")
public record BreakGlassEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull BreakGlassView node) {}
