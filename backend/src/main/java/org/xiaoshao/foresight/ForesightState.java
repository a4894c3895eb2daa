package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;

/** Where a finding stands. */
@Description("Where a finding stands.")
public enum ForesightState {
    @Description("Waits to be decided.")
    OPEN,
    @Description("A whistle was blown for it.")
    ACCEPTED,
    @Description("Dismissed with a reason.")
    DISMISSED,
    @Description("Nobody decided it within its horizon.")
    LAPSED
}
