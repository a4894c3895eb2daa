package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of rulings that are waited for. */
@Name("RulingConnection")
@Description("A page of a list of rulings that are waited for.")
public record RulingConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull RulingEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull RulingView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked for.")
                @NonNull
                Integer totalCount) {}
