package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;

/**
 * Where an activity stands for those who might sign up; it follows from the time and the places.
 */
@Description("Where an activity stands for those who might sign up.")
public enum ActivityState {
    @Description("Signing up has not begun.")
    SIGN_UP_NOT_OPEN,
    @Description("One can sign up, and places are left.")
    SIGN_UP_OPEN,
    @Description("One could sign up, but no place is left.")
    FULL,
    @Description("Signing up is over; the activity is not.")
    SIGN_UP_CLOSED,
    @Description("It is over.")
    ENDED
}
