package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One of a page of patrol plans. */
@Name("PatrolPlanEdge")
@Description("One of a page of patrol plans.")
public record PatrolPlanEdge(
        @Description("Where to go on from after it.") @NonNull String cursor,
        @Description("The row.") @NonNull PatrolPlanView node) {}
