package org.xiaoshao.whistle.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on routing rules is refused. */
enum RoutingFault implements FaultCode {
    NOT_YOUR_PLACE("The caller does not write the rules of that place."),
    PLACE_UNKNOWN("There is no such place under the one that the rules are for."),
    DRAFT_EXISTS("A draft of that place exists; go on with it."),
    PUBLISHED_ALREADY("It is published; what is published is followed, not changed."),
    TOO_MANY("More than can be taken."),
    NAME_REPEATED("Two rules have the same name."),
    MATTER_UNKNOWN("The duty list of the county has no such matter."),
    ORGANISATION_UNKNOWN("There is no such organisation in the county."),
    ORGANISATION_REPEATED("An organisation is named twice."),
    TIME_INVALID("Not a time of day of the form HH:mm, only one of the two, or both the same."),
    POST_UNKNOWN("That is no post in an organisation."),
    NO_RULES("It has no rules."),
    NOTHING_CHANGED("It says what the version before says."),
    DATE_IN_PAST("That moment has passed."),
    DATES_OUT_OF_ORDER("It is not after that of the version before.");

    private final String message;

    RoutingFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
