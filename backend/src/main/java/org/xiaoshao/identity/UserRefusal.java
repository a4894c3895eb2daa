package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** Why something cannot be done with a login. */
@Description("Why something cannot be done with a login.")
public enum UserRefusal {
    @Description("The login is disabled.")
    DISABLED_ALREADY,
    @Description("The login is enabled.")
    ENABLED_ALREADY,
    @Description("This server makes and changes no logins; that is done elsewhere.")
    ACCOUNTS_UNAVAILABLE
}
