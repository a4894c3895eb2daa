package org.xiaoshao.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of logins, by name. */
@Name("UserConnection")
@Description("A page of a list of logins, by name.")
public record UserConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull UserEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull UserView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked"
                                + " for.")
                @NonNull
                Integer totalCount) {}
