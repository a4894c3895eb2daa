package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** Why an action on a household or resident is not possible. */
@Description("Why an action on a household or resident is not possible.")
public enum PeopleRefusal {
    @Description("The caller's roles do not include it, or not here.")
    NOT_YOUR_ROLE,
    @Description("They have moved out.")
    MOVED_OUT,
    @Description("They have not moved out.")
    NOT_MOVED_OUT,
    @Description("The whole household has moved out.")
    HOUSEHOLD_MOVED_OUT,
    @Description("It was recorded too long ago to be taken back.")
    WINDOW_OVER,
    @Description("Nobody lives there.")
    VACANT,
    @Description("The record was merged into another.")
    MERGED,
    @Description("The record was not merged.")
    NOT_MERGED,
    @Description("That resident has a login already.")
    HAS_LOGIN,
    @Description("That resident has no login.")
    NO_LOGIN
}
