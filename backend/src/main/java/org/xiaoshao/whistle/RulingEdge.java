package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of rulings that are waited for and its cursor. */
@Name("RulingEdge")
@Description("A row of a list of rulings that are waited for and its cursor.")
public record RulingEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull RulingView node) {}
