package org.xiaoshao.organisation.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on workload is refused. */
enum WorkloadFault implements FaultCode {
    NOT_YOUR_ORGANISATION("The caller holds no post in that organisation."),
    NOT_YOUR_COMMUNITY("The caller does not govern those communities."),
    TARGET_UNKNOWN("There is no such community, town or county in the organisation's county."),
    HOURS_OUT_OF_RANGE("Hours are 0.1 to 1000 a month, with one digit behind the point."),
    NOT_FEWER("The hours granted by a limit are fewer than those asked for, and more than none."),
    DATES_OUT_OF_ORDER("The last day lies before the first."),
    RULED_ALREADY("It was ruled already.");

    private final String message;

    WorkloadFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
