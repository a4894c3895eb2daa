package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;

/** Why an action on an activity is not possible. */
@Description("Why an action on an activity is not possible.")
public enum ActivityRefusal {
    @Description("This needs a login.")
    NOT_LOGGED_IN,
    @Description("The caller neither lives nor serves in the activity's community.")
    NOT_YOUR_COMMUNITY,
    @Description("Signing up has not begun.")
    SIGN_UP_NOT_OPEN,
    @Description("Signing up is over.")
    SIGN_UP_CLOSED,
    @Description("No place is left.")
    FULL,
    @Description("The caller holds a place already.")
    ALREADY_SIGNED_UP,
    @Description("The caller holds no place.")
    NOT_SIGNED_UP,
    @Description("The activity has begun; a place can no longer be given back.")
    BEGUN,
    @Description("The activity is over.")
    ENDED
}
