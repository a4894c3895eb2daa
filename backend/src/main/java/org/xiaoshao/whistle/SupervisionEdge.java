package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of supervisions and its cursor. */
@Name("SupervisionEdge")
@Description("A row of a list of supervisions and its cursor.")
public record SupervisionEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull SupervisionView node) {}
