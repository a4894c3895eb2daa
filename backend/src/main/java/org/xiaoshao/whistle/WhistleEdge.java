package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of whistles and its cursor. */
@Name("WhistleEdge")
@Description("A row of a list of whistles and its cursor.")
public record WhistleEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull WhistleView node) {}
