package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of orders and its cursor. */
@Name("OrderEdge")
@Description("A row of a list of orders and its cursor.")
public record OrderEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull OrderView node) {}
