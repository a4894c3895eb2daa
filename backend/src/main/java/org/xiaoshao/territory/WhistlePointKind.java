package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;

/** Where a whistle point hangs. */
@Description("Where a whistle point hangs.")
public enum WhistlePointKind {
    @Description("At the gate of an estate.")
    ESTATE_GATE,
    @Description("At the door of a building's unit.")
    UNIT_DOOR,
    @Description("At a service window.")
    SERVICE_WINDOW
}
