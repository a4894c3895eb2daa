package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One of a page of patrol rounds. */
@Name("PatrolRoundEdge")
@Description("One of a page of patrol rounds.")
public record PatrolRoundEdge(
        @Description("Where to go on from after it.") @NonNull String cursor,
        @Description("The row.") @NonNull PatrolRoundView node) {}
