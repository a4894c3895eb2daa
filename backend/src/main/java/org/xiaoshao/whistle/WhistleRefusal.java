package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Why an action is not possible now for this caller. */
@Description("Why an action is not possible now for this caller.")
public enum WhistleRefusal {
    @Description("The whistle is not in a state from which this can be done.")
    WRONG_STATE,
    @Description("The caller's roles do not include this.")
    NOT_YOUR_ROLE,
    @Description("The caller holds no post in the whistle's community.")
    NOT_YOUR_COMMUNITY,
    @Description("The whistle is settled at another level than the caller's.")
    NOT_YOUR_LEVEL,
    @Description("The caller is no head of the whistle's building or unit.")
    NOT_YOUR_PLACE,
    @Description("The caller's organisation holds no order of this whistle.")
    NOT_YOUR_ORDER,
    @Description("The caller's organisation is not at this step of its own order.")
    ORDER_WRONG_STATE,
    @Description("Another level rules on this: the county where the town is a party.")
    NOT_ARBITER,
    @Description("Nobody checks their own work.")
    OWN_WORK,
    @Description("Only those who reported it may do this, never the staff member who blew it.")
    NOT_REPORTER,
    @Description("Others reported it as well, so that one of them cannot take it back.")
    OTHERS_REPORTED,
    @Description("It was objected to; now the secretary decides.")
    SECRETARY_DECIDES,
    @Description("It was objected to once before.")
    ALREADY_OBJECTED,
    @Description("The time in which the order could be given back is over.")
    RETURN_WINDOW_PASSED,
    @Description("As many returns as there may be were asked for on this whistle.")
    RETURN_QUOTA_USED,
    @Description("The organisation asked before on this whistle and was overruled.")
    OVERRULED_BEFORE,
    @Description("It was sent out so often that whoever has it now must take it.")
    MUST_TAKE,
    @Description("No organisation wants to give its order back.")
    NO_RETURN_ASKED,
    @Description("There is no level above this one.")
    HIGHEST_LEVEL,
    @Description("The handling clock stands still.")
    PAUSED,
    @Description("The handling clock runs.")
    NOT_PAUSED,
    @Description("The deadline has passed.")
    DEADLINE_PASSED,
    @Description("More time was asked for already; that waits for a ruling.")
    EXTENSION_ASKED,
    @Description("Nobody asked for more time.")
    NO_EXTENSION_ASKED,
    @Description("It was confirmed in this round.")
    ALREADY_CONFIRMED,
    @Description("A part of another whistle is checked, evaluated and closed with it.")
    FOLLOWS_WHOLE,
    @Description("The caller has already evaluated this round.")
    ALREADY_EVALUATED,
    @Description("A part of it still waits to be handled.")
    PARTS_OPEN,
    @Description("The reporters still have time to evaluate.")
    NO_CALL_BACK_DUE,
    @Description("It was not evaluated as solved.")
    NOT_SOLVED,
    @Description(
            "Everything else was not tried yet: only the county closes it so, after the last rework.")
    NOT_LAST_RESORT,
    @Description("A second person has to decide.")
    SECOND_PERSON_NEEDED,
    @Description("It was closed too long ago.")
    TOO_LATE,
    @Description("The one it was merged into has been handled.")
    TARGET_HANDLED,
    @Description("It was urged today.")
    ALREADY_URGED,
    @Description("There is nothing of the caller's to take back, or something followed it.")
    NOTHING_TO_UNDO
}
