package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of activities and its cursor. */
@Name("ActivityEdge")
@Description("A row of a list of activities and its cursor.")
public record ActivityEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull ActivityView node) {}
