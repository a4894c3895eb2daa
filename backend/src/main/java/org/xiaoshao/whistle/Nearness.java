package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** How near to a place a whistle is about. */
@Description("How near to a place a whistle is about.")
public enum Nearness {
    @Description("The same building.")
    BUILDING,
    @Description("The same grid.")
    GRID,
    @Description("Elsewhere in the same community.")
    COMMUNITY
}
