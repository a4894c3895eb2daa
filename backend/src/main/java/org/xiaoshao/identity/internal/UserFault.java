package org.xiaoshao.identity.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on somebody's login is refused. */
enum UserFault implements FaultCode {
    NOT_YOUR_PERSON("The caller could not appoint that person to all that they are."),
    USERNAME_INVALID("3 to 40 of a-z, 0-9, dot, hyphen and underscore."),
    USERNAME_TAKEN("There is a login of that name."),
    POST_MISSING("Somebody new needs a post."),
    HAS_LOGIN("That person has a login already."),
    DISABLED_ALREADY("The login is disabled already."),
    ENABLED_ALREADY("The login is enabled already."),
    ACCOUNTS_UNAVAILABLE("Logins cannot be made or changed now; try again later.");

    private final String message;

    UserFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
