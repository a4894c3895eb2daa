package org.xiaoshao.identity.internal;

import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/**
 * Keycloak cannot be asked to make or change logins now. An act that needs it is refused by this
 * and nothing is written.
 */
class AccountsUnavailable extends Refused {

    private final String reason;

    /**
     * @param reason for the log; names nobody
     */
    AccountsUnavailable(String reason) {
        super(Fault.of(UserFault.ACCOUNTS_UNAVAILABLE));
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
