package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of divisions and its cursor. */
@Name("DivisionEdge")
@Description("A row of a list of divisions and its cursor.")
public record DivisionEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull DivisionView node) {}
