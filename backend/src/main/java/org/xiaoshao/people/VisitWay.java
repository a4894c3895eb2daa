package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** How a Party member met a household. */
@Description("How a Party member met a household.")
public enum VisitWay {
    @Description("At their home.")
    AT_HOME,
    @Description("By phone.")
    BY_PHONE,
    @Description("By message.")
    BY_MESSAGE,
    @Description("Outside, in the neighbourhood.")
    MET_OUTSIDE
}
