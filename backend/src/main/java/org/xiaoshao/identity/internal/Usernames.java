package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Refused;

/** What one types to log in: nobody else's, and nothing that has to be explained at a keyboard. */
@ApplicationScoped
public class Usernames {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,40}");

    @Inject Accounts accounts;

    /**
     * @throws Refused USERNAME_INVALID, USERNAME_TAKEN
     */
    public void check(String username) {
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                USERNAME.matcher(username).matches(),
                                UserFault.USERNAME_INVALID,
                                "username")
                        .unless(!accounts.isTaken(username), UserFault.USERNAME_TAKEN, "username")
                        .faults());
    }
}
