package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** Whether it is open now. */
@Description("Whether it is open now.")
public enum BreakGlassState {
    @Description("The community can be read.")
    OPEN,
    @Description("It was closed, its time is up, or the county ended it.")
    ENDED
}
