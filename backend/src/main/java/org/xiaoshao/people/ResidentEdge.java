package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of residents and its cursor. */
@Name("ResidentEdge")
@Description("A row of a list of residents and its cursor.")
public record ResidentEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull ResidentView node) {}
