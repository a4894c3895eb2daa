package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of routing tables. */
@Name("RoutingTableConnection")
@Description("A page of a list of routing tables.")
public record RoutingTableConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull RoutingTableEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull RoutingTableView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked for.")
                @NonNull
                Integer totalCount) {}
