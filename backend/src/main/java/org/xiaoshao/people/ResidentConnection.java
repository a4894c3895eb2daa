package org.xiaoshao.people;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of residents, as one walks by their doors. */
@Name("ResidentConnection")
@Description("A page of a list of residents, as one walks by their doors.")
public record ResidentConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull ResidentEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull ResidentView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked for.")
                @NonNull
                Integer totalCount) {}
