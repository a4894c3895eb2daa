package org.xiaoshao.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of communities opened in an emergency. */
@Name("BreakGlassConnection")
@Description("A page of a list of communities opened in an emergency.")
public record BreakGlassConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull BreakGlassEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull BreakGlassView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked"
                                + " for.")
                @NonNull
                Integer totalCount) {}
