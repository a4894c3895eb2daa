package org.xiaoshao.organisation.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on organisations and their seats is refused. */
enum BodyFault implements FaultCode {
    NOT_YOUR_PLACE("The caller does not govern that division."),
    DIVISION_UNKNOWN("There is no such division for that type."),
    ESTATE_UNKNOWN("There is no such estate, or one where there may be none."),
    GRID_UNKNOWN("There is no such grid, or one where there may be none."),
    PLACE_TAKEN("That estate or grid has its branch or group already."),
    NAME_TAKEN("There is one of that name and division."),
    ENDED_ALREADY("It is no more."),
    DATE_IN_FUTURE("The day has not come yet."),
    DATES_OUT_OF_ORDER("The last day lies before the first."),
    HAS_POSTS("Somebody still acts for it; end those posts first."),
    LEADS_MATTERS("It still leads matters of the duty list; publish a version without it first."),
    OPEN_ORDERS("Orders still wait for it; they must be done or given back first."),
    NO_MEMBERS("Seats in an organisation of that kind are not recorded."),
    PERSON_UNKNOWN("Nobody of that id serves in the community."),
    PERSON_OR_NAME("Either a person or a name."),
    SEATED_ALREADY("They sit in it at that time already."),
    NOT_PARTY("It is no Party body.");

    private final String message;

    BodyFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
