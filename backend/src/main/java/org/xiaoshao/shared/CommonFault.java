package org.xiaoshao.shared;

/** The reasons that any act may be refused for. */
public enum CommonFault implements FaultCode {
    NOT_FOUND("There is no such thing for this caller."),
    STALE_VERSION("It has changed since; read it again."),
    KEY_REUSED("The idempotency key is malformed or stands for another act."),
    REQUIRED("A value is missing."),
    TOO_LONG("The text is too long."),
    TEXT_INVALID("The text holds characters that cannot be stored.");

    private final String message;

    CommonFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
