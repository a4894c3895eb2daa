package org.xiaoshao.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of posts. */
@Name("PostConnection")
@Description("A page of a list of posts.")
public record PostConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull PostEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull PostSheetView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked"
                                + " for.")
                @NonNull
                Integer totalCount) {}
