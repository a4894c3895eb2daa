package org.xiaoshao.identity.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons why the login of a resident is not changed at the desk. */
public enum HomeLoginFault implements FaultCode {
    NO_LOGIN("That resident has no login that is kept here."),
    SERVES("They serve as well: whoever gives their posts administers their login."),
    LOGIN_DISABLED("The login is disabled.");

    private final String message;

    HomeLoginFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
