package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** How fast a whistle must be handled. */
@Description("How fast a whistle must be handled.")
public enum WhistleUrgency {
    @Description("Within the ordinary limit, 7 days.")
    ORDINARY,
    @Description("Within 24 hours of elapsed time.")
    URGENT,
    @Description("Within 2 hours of elapsed time; call 110, 119 or 120 first.")
    EMERGENCY
}
