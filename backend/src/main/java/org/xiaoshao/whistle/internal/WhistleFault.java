package org.xiaoshao.whistle.internal;

import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;
import org.xiaoshao.whistle.WhistleRefusal;

/** The reasons, beside the common ones, why an act on a whistle is refused. */
public enum WhistleFault implements FaultCode {
    WRONG_STATE("The whistle is not at a step from which this can be done."),
    NOT_YOUR_COMMUNITY("The caller holds no post in the whistle's community."),
    NOT_YOUR_ORDER("The caller's organisation holds no order of this whistle."),
    OWN_WORK("Nobody checks their own work."),
    NOT_REPORTER("Only those who reported it may evaluate."),
    ALREADY_EVALUATED("This round was already evaluated by the caller."),
    NOT_SOLVED("It was not evaluated as solved."),
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

    WhistleFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    /** The fault for a refused move; the caller's role was checked before. */
    static Fault of(WhistleRefusal refusal) {
        return Fault.of(
                switch (refusal) {
                    case WRONG_STATE, ORDER_WRONG_STATE -> WRONG_STATE;
                    case NOT_YOUR_COMMUNITY -> NOT_YOUR_COMMUNITY;
                    case NOT_YOUR_ORDER -> NOT_YOUR_ORDER;
                    case OWN_WORK -> OWN_WORK;
                    case NOT_REPORTER -> NOT_REPORTER;
                    case ALREADY_EVALUATED -> ALREADY_EVALUATED;
                    case NOT_SOLVED -> NOT_SOLVED;
                    case NOT_YOUR_ROLE -> CommonFault.NOT_FOUND;
                });
    }
}
