package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Whether a rule is for office hours or for the rest of the time. */
@Description("Whether a rule is for office hours or for the rest of the time.")
public enum RoutingHours {
    @Description("Within office hours of a working day.")
    OFFICE,
    @Description("Outside them: evenings, nights, weekends, holidays.")
    OUTSIDE
}
