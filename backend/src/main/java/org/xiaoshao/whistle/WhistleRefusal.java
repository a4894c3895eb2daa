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
    @Description("The caller's organisation holds no order of this whistle.")
    NOT_YOUR_ORDER,
    @Description("The caller's organisation is not at this step of its own order.")
    ORDER_WRONG_STATE,
    @Description("Nobody checks their own work.")
    OWN_WORK,
    @Description("Only those who reported it may evaluate, never the staff member who blew it.")
    NOT_REPORTER,
    @Description("The caller has already evaluated this round.")
    ALREADY_EVALUATED,
    @Description("It was not evaluated as solved.")
    NOT_SOLVED
}
