package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of supervisions. */
@Name("SupervisionConnection")
@Description("A page of a list of supervisions.")
public record SupervisionConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull SupervisionEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull SupervisionView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked for.")
                @NonNull
                Integer totalCount) {}
