package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** How a deadline stands now. */
@Description("How a deadline stands now.")
public enum DeadlineState {
    @Description("Still running, in time.")
    RUNNING,
    @Description("Still running, past its time.")
    OVERDUE,
    @Description("Ended in time.")
    MET,
    @Description("Ended late.")
    MISSED
}
