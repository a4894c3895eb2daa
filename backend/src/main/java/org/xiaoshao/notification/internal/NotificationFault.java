package org.xiaoshao.notification.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons that only acts about notifications are refused for. */
enum NotificationFault implements FaultCode {
    TOO_MANY("More than 100 are given."),
    CHANNEL_UNKNOWN("There is no such channel."),
    MAIL_INVALID("That is no mail address."),
    PHONE_INVALID("That is no mobile number of eleven digits."),
    TIME_INVALID("That is no time of the day such as 22:00, or only one of two is given.");

    private final String message;

    NotificationFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
