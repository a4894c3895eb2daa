package org.xiaoshao.patrol;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** One page of patrol plans. */
@Name("PatrolPlanConnection")
@Description("One page of patrol plans.")
public record PatrolPlanConnection(
        @Description("The page, each with its cursor.") @NonNull
                List<@NonNull PatrolPlanEdge> edges,
        @Description("The page.") @NonNull List<@NonNull PatrolPlanView> nodes,
        @Description("Whether there is more.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked"
                                + " for.")
                @NonNull
                Integer totalCount) {}
