package org.xiaoshao.organisation.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on a duty list is refused. */
enum DutyListFault implements FaultCode {
    NOT_YOUR_COUNTY("The caller does not govern that county."),
    COUNTY_UNKNOWN("There is no county of that code."),
    DRAFT_EXISTS("A draft of that county exists; go on with it."),
    PUBLISHED_ALREADY("It is published; what is published is followed, not changed."),
    MATTER_UNKNOWN("There is no such matter to do that with."),
    NOTHING_CHANGED("It would change nothing."),
    LEAD_UNKNOWN("There is no such organisation in the county."),
    CO_HANDLER_UNKNOWN("There is no such organisation in the county."),
    CO_HANDLER_REPEATED("An organisation is named twice."),
    TOO_MANY("More than can be taken."),
    HOURS_OUT_OF_RANGE("A limit is 1 to 2160 hours."),
    DATE_IN_PAST("The first day has passed."),
    DATES_OUT_OF_ORDER("The first day is not after that of the version before."),
    LEAD_ENDED("An organisation that it names is no more.");

    private final String message;

    DutyListFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
