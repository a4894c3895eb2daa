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
    TOKEN_UNKNOWN("The rating link is unknown."),
    CODE_UNKNOWN("The tracking code is unknown."),
    DEVICE_UNNAMED("Without login the client names its device, or sends a key."),
    NOT_YOUR_LEVEL("The whistle is settled at another level than the caller's."),
    NOT_YOUR_PLACE("The caller is no head of the whistle's building or unit."),
    NOT_YOUR_GRID("The place lies in no grid of the caller's."),
    NOT_ARBITER("Another level rules on this."),
    OTHERS_REPORTED("Others reported it as well."),
    SECRETARY_DECIDES("It was objected to; now the secretary decides."),
    ALREADY_OBJECTED("It was objected to once before."),
    RETURN_WINDOW_PASSED("The time in which the order could be given back is over."),
    RETURN_QUOTA_USED("As many returns as there may be were asked for on this whistle."),
    OVERRULED_BEFORE("The organisation asked before and was overruled."),
    MUST_TAKE("It was sent out so often that whoever has it now must take it."),
    NO_RETURN_ASKED("No organisation wants to give its order back."),
    RETURN_UNKNOWN("No such return waits for a ruling."),
    LEVEL_NOT_HERE("The caller does not settle whistles at that level."),
    HIGHEST_LEVEL("There is no level above this one."),
    PAUSED("The handling clock stands still."),
    NOT_PAUSED("The handling clock runs."),
    DEADLINE_PASSED("The deadline has passed."),
    EXTENSION_ASKED("More time was asked for already."),
    NO_EXTENSION_ASKED("Nobody asked for more time."),
    TIME_IN_PAST("The time lies in the past."),
    TIME_TOO_LATE("The time lies too far ahead."),
    ALREADY_CONFIRMED("It was confirmed in this round."),
    FOLLOWS_WHOLE("A part of another whistle is checked, evaluated and closed with it."),
    PARTS_OPEN("A part of it still waits to be handled."),
    NO_CALL_BACK_DUE("The reporters still have time to evaluate."),
    NOT_LAST_RESORT("Only the county closes it so, after the last rework."),
    SECOND_PERSON_NEEDED("A second person has to decide."),
    TOO_LATE("It was closed too long ago."),
    TARGET_UNKNOWN("The community has no such whistle."),
    TARGET_HANDLED("The one it would go with has been handled."),
    ALREADY_URGED("It was urged today."),
    NOTHING_TO_UNDO("There is nothing of the caller's to take back, or something followed it.");

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
                    case NOT_YOUR_ROLE -> CommonFault.NOT_FOUND;
                    case ORDER_WRONG_STATE -> WRONG_STATE;
                    default -> valueOf(refusal.name());
                });
    }
}
