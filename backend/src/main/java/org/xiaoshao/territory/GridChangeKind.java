package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;

/** What was done to a grid. */
@Description("What was done to a grid.")
public enum GridChangeKind {
    @Description("Its outline was drawn or taken away.")
    DRAWN,
    @Description("Some of its buildings became a grid of their own.")
    DIVIDED,
    @Description("It ended and went into another.")
    MERGED
}
