package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** What can be done with a login. */
@Description("What can be done with a login.")
public enum UserAction {
    @Description("userDisable")
    DISABLE,
    @Description("userEnable")
    ENABLE,
    @Description("userResetPassword")
    RESET_PASSWORD
}
