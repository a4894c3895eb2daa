package org.xiaoshao.whistle.internal;

/**
 * Every reason why an act on a whistle is refused. Each mutation publishes those it can answer as
 * an enum of its own, with the same names.
 */
public enum FaultCode {
    NOT_FOUND("No such whistle for this caller."),
    STALE_VERSION("The whistle has changed since; read it again."),
    WRONG_STATE("The whistle is not at a step from which this can be done."),
    NOT_YOUR_COMMUNITY("The caller holds no post in the whistle's community."),
    NOT_YOUR_ORDER("The caller's organisation holds no order of this whistle."),
    OWN_WORK("Nobody checks their own work."),
    NOT_REPORTER("Only those who reported it may evaluate."),
    ALREADY_EVALUATED("This round was already evaluated by the caller."),
    NOT_SOLVED("It was not evaluated as solved."),
    REQUIRED("A value is missing."),
    TOO_LONG("The text is too long."),
    TEXT_INVALID("The text holds characters that cannot be stored."),
    KEY_REUSED("The idempotency key is malformed or stands for another act."),
    DIVISION_UNKNOWN("No division has this code."),
    DIVISION_REVOKED("The division of this code was revoked."),
    DIVISION_NOT_COMMUNITY("The code is not that of a community or village."),
    GRID_UNKNOWN("The community has no such grid."),
    BUILDING_UNKNOWN("The community has no such building."),
    UNIT_UNKNOWN("The building has no such unit."),
    MATTER_UNKNOWN("No such matter is in force in this county."),
    ORGANISATION_UNKNOWN("No such organisation answers whistles here."),
    ORGANISATION_REPEATED("An organisation is named twice."),
    TOO_MANY("Too many are named."),
    PEOPLE_OUT_OF_RANGE("The number of people must be between 1 and 999."),
    TIME_IN_FUTURE("The time lies in the future."),
    TIME_TOO_EARLY("The time lies before the order was sent."),
    TOKEN_UNKNOWN("The rating link is unknown.");

    private final String message;

    FaultCode(String message) {
        this.message = message;
    }

    /** For developers; people read the words their locale file has for the code. */
    public String message() {
        return message;
    }
}
