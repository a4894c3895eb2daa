package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What a day is to whoever counts working time. */
@Description("What a day is to whoever counts working time.")
public enum CalendarDayKind {
    @Description("An ordinary working day, Monday to Friday.")
    WORKDAY,
    @Description("A Saturday or Sunday.")
    WEEKEND,
    @Description("A day off by the State Council's notice of holidays.")
    HOLIDAY,
    @Description("A Saturday or Sunday worked in exchange for a day of a holiday (调休).")
    MAKE_UP;

    /** Whether offices are open. */
    public boolean isWorked() {
        return this == WORKDAY || this == MAKE_UP;
    }
}
