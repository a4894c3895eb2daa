package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What kind of place a rule is for. */
@Description("What kind of place a rule is for.")
public enum RoutingPlaceKind {
    @Description("A town or community.")
    DIVISION,
    @Description("An estate (小区).")
    ESTATE,
    @Description("A grid.")
    GRID,
    @Description("A building.")
    BUILDING
}
