package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What a clock counts. */
@Description("What a clock counts.")
public enum ClockMeasure {
    @Description("Every second, day and night.")
    ELAPSED,
    @Description("Days of 24 hours, whatever day it is.")
    CALENDAR_DAYS,
    @Description("Seconds within office hours of working days.")
    WORKING_TIME,
    @Description("Working days, each as long as the office hours of one.")
    WORKING_DAYS;

    /** Whether the calendar of holidays decides when such a clock ends. */
    public boolean isWorking() {
        return this == WORKING_TIME || this == WORKING_DAYS;
    }
}
