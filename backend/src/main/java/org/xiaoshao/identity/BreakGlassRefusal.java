package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** Why something cannot be done about it. */
@Description("Why something cannot be done about it.")
public enum BreakGlassRefusal {
    @Description("Only whoever opened it closes it, and only the county's organiser reviews it.")
    NOT_YOUR_ROLE,
    @Description("The caller opened it; nobody reviews themselves.")
    YOURSELF,
    @Description("It is over.")
    ENDED_ALREADY,
    @Description("The county has said what it thinks.")
    REVIEWED_ALREADY
}
