package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of logins and its cursor. */
@Name("UserEdge")
@Description("A row of a list of logins and its cursor.")
public record UserEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull UserView node) {}
