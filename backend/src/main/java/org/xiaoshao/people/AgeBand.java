package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** Ages together; the age is what somebody turns this year. */
@Description("Ages together; the age is what somebody turns this year.")
public enum AgeBand {
    @Description("0 to 14.")
    UNDER_15,
    @Description("15 to 59.")
    FROM_15_TO_59,
    @Description("60 to 79.")
    FROM_60_TO_79,
    @Description("80 and more.")
    FROM_80,
    @Description("The year of birth is not recorded.")
    UNKNOWN
}
