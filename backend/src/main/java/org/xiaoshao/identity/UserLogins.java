package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.xiaoshao.identity.internal.LoginsInStep;
import org.xiaoshao.shared.Refused;

/**
 * Makes and changes logins, in the database and in Keycloak, which share no transaction
 * (docs/adr/0022). What each login should be is committed first wherever that is enough; Keycloak
 * follows at once or, when it is away, by a pass. An act that needs Keycloak is refused while it is
 * away, with nothing done.
 */
@ApplicationScoped
public class UserLogins {

    @Inject UserService service;
    @Inject LoginMaking making;
    @Inject LoginsInStep inStep;
    @Inject Clock clock;

    /**
     * A login and the password to hand over.
     *
     * @param password shown once; null when the act was done before under the same key
     */
    public record Shown(UserView user, String password) {

        /** Says nothing: the password is for one pair of eyes. */
        @Override
        public String toString() {
            return "Shown[]";
        }
    }

    /**
     * Makes a login with the person and the post that go with it.
     *
     * @throws Refused as {@code userCreate} tells
     */
    public Shown create(UserCreateInput input) {
        var made =
                making.make(
                        input.username(),
                        () -> service.rehearse(input),
                        subject -> service.create(input, subject));
        return made.password() == null
                ? new Shown(made.login(), null)
                : new Shown(inStepNow(made.login()), made.password());
    }

    /**
     * It opens nothing from now on; Keycloak hears of it at once or later.
     *
     * @throws Refused as {@code userDisable} tells
     */
    public UserView disable(UUID id, UserDisableInput input) {
        return inStepNow(service.disable(id, input));
    }

    /**
     * @throws Refused as {@code userEnable} tells
     */
    public UserView enable(UUID id, UserEnableInput input) {
        return inStepNow(service.enable(id, input));
    }

    /**
     * @throws Refused as {@code userResetPassword} tells
     */
    public Shown resetPassword(UUID id, UserResetPasswordInput input) {
        var password = making.password();
        return service.resetPassword(id, input, password)
                .map(user -> new Shown(user, password))
                .orElseGet(() -> new Shown(service.user(id).orElseThrow(), null));
    }

    /**
     * Brings Keycloak in step where that did not succeed at once or posts began or ended with the
     * day, and deletes drafts of logins that nobody kept.
     *
     * @return how many logins are still out of step
     */
    public int bringAllInStep() {
        return inStep.pass(clock.instant());
    }

    private UserView inStepNow(UserView user) {
        making.bringInStep(UUID.fromString(user.person()));
        return service.user(UUID.fromString(user.id())).orElse(user);
    }
}
