package org.xiaoshao.notification.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons that only acts about notifications are refused for. */
enum NotificationFault implements FaultCode {
    TOO_MANY("More than 100 are given."),
    CHANNEL_UNKNOWN("There is no such channel."),
    MAIL_INVALID("That is no mail address."),
    PHONE_INVALID("That is no mobile number of eleven digits."),
    TIME_INVALID("That is no time of the day such as 22:00, or only one of two is given."),
    PLACE_UNKNOWN("There is no such town or county for the caller."),
    NOT_YOUR_PLACE("The caller does not word the texts of that place."),
    MATTER_UNKNOWN("The duty list of the county has no such matter."),
    NOT_TOLD("That is not told to that side."),
    WORDED_ALREADY("It is worded already; change that."),
    OUT_OF_USE("It is out of use already."),
    NOTHING_CHANGED("It says that already."),
    PLACEHOLDER_UNKNOWN("It speaks of what no text may, or has a brace that stands alone.");

    private final String message;

    NotificationFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
