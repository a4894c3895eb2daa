package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of routing tables and its cursor. */
@Name("RoutingTableEdge")
@Description("A row of a list of routing tables and its cursor.")
public record RoutingTableEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull RoutingTableView node) {}
