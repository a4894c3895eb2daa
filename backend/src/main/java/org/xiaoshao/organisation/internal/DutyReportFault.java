package org.xiaoshao.organisation.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on reports for duty is refused. */
enum DutyReportFault implements FaultCode {
    NOT_YOUR_PLACE("The caller is not of the staff of that community."),
    COMMUNITY_UNKNOWN("There is no such community in operation."),
    ORGANISATION_UNKNOWN("There is no such unit in the county."),
    UNIT_OR_MEMBER("Either a unit, or a name with where they are in service."),
    REPORTED_ALREADY("That unit has reported for duty there already."),
    SKILLS_OUT_OF_RANGE("One to ten skills, each once."),
    ENDED_ALREADY("It has ended."),
    DATES_OUT_OF_ORDER("The last day lies before the first."),
    DATE_IN_FUTURE("The day has not come yet.");

    private final String message;

    DutyReportFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
