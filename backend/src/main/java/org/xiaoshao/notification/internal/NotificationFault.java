package org.xiaoshao.notification.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons that only acts about notifications are refused for. */
enum NotificationFault implements FaultCode {
    TOO_MANY("More than 100 are given.");

    private final String message;

    NotificationFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
