package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** A rung of the warning ladder: when somebody is told of a clock that still runs. */
@Description("A rung of the warning ladder: when somebody is told of a clock that still runs.")
public enum WarningStep {
    @Description("Half of a limit shorter than 48 hours has been counted.")
    HALF,
    @Description("Four fifths of a limit shorter than 48 hours have been counted.")
    FOUR_FIFTHS,
    @Description("48 hours before the deadline, of a limit not shorter than that.")
    BEFORE_48H,
    @Description("24 hours before the deadline, of a limit not shorter than 48 hours.")
    BEFORE_24H,
    @Description("At the deadline.")
    DUE,
    @Description("One working day after the deadline.")
    LATE_1_DAY,
    @Description("Five working days after the deadline.")
    LATE_5_DAYS
}
