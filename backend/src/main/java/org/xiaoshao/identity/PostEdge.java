package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of posts and its cursor. */
@Name("PostEdge")
@Description("A row of a list of posts and its cursor.")
public record PostEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull PostSheetView node) {}
