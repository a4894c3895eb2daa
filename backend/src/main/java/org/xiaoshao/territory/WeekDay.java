package org.xiaoshao.territory;

import java.time.DayOfWeek;
import org.eclipse.microprofile.graphql.Description;

/** A day of the week, Monday first. */
@Description("A day of the week, Monday first.")
public enum WeekDay {
    @Description("Monday.")
    MONDAY,
    @Description("Tuesday.")
    TUESDAY,
    @Description("Wednesday.")
    WEDNESDAY,
    @Description("Thursday.")
    THURSDAY,
    @Description("Friday.")
    FRIDAY,
    @Description("Saturday.")
    SATURDAY,
    @Description("Sunday.")
    SUNDAY;

    /** The same in the words of the calendar. */
    public DayOfWeek calendar() {
        return DayOfWeek.of(ordinal() + 1);
    }
}
