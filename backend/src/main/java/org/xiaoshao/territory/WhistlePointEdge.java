package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A whistle point in a list. */
@Name("WhistlePointEdge")
@Description("A whistle point in a list.")
public record WhistlePointEdge(
        @Description("Where to go on from after it.") @NonNull String cursor,
        @Description("The whistle point.") @NonNull WhistlePointView node) {}
