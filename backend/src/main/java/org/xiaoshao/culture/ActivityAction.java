package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;

/** What a caller may do about an activity; the names of the mutations. */
@Description("What a caller may do about an activity; the names of the mutations.")
public enum ActivityAction {
    @Description("activitySignUp: take a place.")
    SIGN_UP,
    @Description("activityCancelSignUp: give the place back.")
    CANCEL_SIGN_UP
}
