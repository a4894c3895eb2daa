package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xiaoshao.identity.internal.LoginsInStep;
import org.xiaoshao.identity.internal.NewLogins;
import org.xiaoshao.shared.Refused;

/**
 * How any login is made, whoever's it is: rehearsed in the database, drafted in Keycloak, done in
 * the database, brought in step (docs/adr/0022).
 */
@ApplicationScoped
public class LoginMaking {

    @Inject NewLogins newLogins;
    @Inject LoginsInStep inStep;

    /**
     * A login and the password to hand over.
     *
     * @param password shown once; null when the act was done before under the same key
     */
    public record Made<T>(T login, String password) {

        /** Says nothing: the password is for one pair of eyes. */
        @Override
        public String toString() {
            return "Made[]";
        }
    }

    /**
     * @param rehearsed does the act and takes it back; gives the login only when the act was done
     *     before under the same key
     * @param done does the act with that subject; gives nothing when it was done before
     * @throws Refused as either refuses, and USERNAME_TAKEN, ACCOUNTS_UNAVAILABLE
     */
    public <T> Made<T> make(
            String username, Supplier<Optional<T>> rehearsed, Function<String, Optional<T>> done) {
        var before = rehearsed.get();
        if (before.isPresent()) {
            return new Made<>(before.get(), null);
        }
        var draft = newLogins.draft(username);
        return newLogins
                .keptOnlyIf(draft, () -> done.apply(draft.subject()))
                .map(login -> new Made<>(login, draft.password()))
                .orElseGet(() -> new Made<>(rehearsed.get().orElseThrow(), null));
    }

    /** A password to be shown once. */
    public String password() {
        return newLogins.password();
    }

    /** A username that says nothing of anybody. */
    public String username() {
        return newLogins.username();
    }

    /** Tells Keycloak what that person's login should be; what fails is left to the pass. */
    public void bringInStep(UUID person) {
        inStep.now(person);
    }
}
