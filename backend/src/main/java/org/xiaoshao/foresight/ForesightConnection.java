package org.xiaoshao.foresight;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** One page of findings. */
@Name("ForesightConnection")
@Description("One page of findings.")
public record ForesightConnection(
        @Description("The page, each with its cursor.") @NonNull List<@NonNull ForesightEdge> edges,
        @Description("The page.") @NonNull List<@NonNull ForesightView> nodes,
        @Description("Whether there is more.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked"
                                + " for.")
                @NonNull
                Integer totalCount) {}
