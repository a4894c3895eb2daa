package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** What was done to a login last. */
@Description("What was done to a login last.")
public enum UserChange {
    @Description("It was made.")
    CREATED,
    @Description("It was disabled.")
    DISABLED,
    @Description("It was enabled again.")
    ENABLED,
    @Description("It was given a new one-time password.")
    PASSWORD_RESET
}
