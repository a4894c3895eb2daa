package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One of a page of findings. */
@Name("ForesightEdge")
@Description("One of a page of findings.")
public record ForesightEdge(
        @Description("Where to go on from after it.") @NonNull String cursor,
        @Description("The row.") @NonNull ForesightView node) {}
