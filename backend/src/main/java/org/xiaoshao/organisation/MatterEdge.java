package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of matters and its cursor. */
@Name("MatterEdge")
@Description("A row of a list of matters and its cursor.")
public record MatterEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull MatterView node) {}
