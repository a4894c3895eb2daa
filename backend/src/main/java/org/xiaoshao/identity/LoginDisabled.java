package org.xiaoshao.identity;

import org.xiaoshao.shared.DomainException;

/** The caller's login was disabled; their token, however long it still runs, opens nothing. */
public class LoginDisabled extends DomainException {

    LoginDisabled() {
        super("LOGIN_DISABLED", null, "This login is disabled.");
    }
}
