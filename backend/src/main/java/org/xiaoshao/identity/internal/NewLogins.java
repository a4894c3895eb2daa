package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.xiaoshao.identity.UserCreateInput;

/** Drafts of logins in Keycloak, taken back when the database does not keep them. */
@ApplicationScoped
public class NewLogins {

    private static final Logger LOG = Logger.getLogger(NewLogins.class);

    @Inject KeycloakUsers keycloak;

    /** A login that Keycloak has made and that nobody can use yet. */
    public record Draft(String subject, String password) {

        /** Says nothing: the password is for one pair of eyes. */
        @Override
        public String toString() {
            return "Draft[]";
        }
    }

    /** A password to be shown once. */
    public String password() {
        return OneTimePassword.next();
    }

    /**
     * @throws org.xiaoshao.shared.Refused USERNAME_TAKEN, ACCOUNTS_UNAVAILABLE
     */
    public Draft draft(UserCreateInput input) {
        var password = password();
        return new Draft(keycloak.draft(input.username(), password), password);
    }

    /** Keeps the draft when the work gives something, and deletes it when it does not or fails. */
    public <T> Optional<T> keptOnlyIf(Draft draft, Supplier<Optional<T>> work) {
        var kept = Optional.<T>empty();
        try {
            kept = work.get();
            return kept;
        } finally {
            if (kept.isEmpty()) {
                discard(draft);
            }
        }
    }

    private void discard(Draft draft) {
        try {
            keycloak.deleteDraft(draft.subject());
        } catch (AccountsUnavailable away) {
            LOG.warnf("A draft of a login is left to the pass to delete: %s.", away.getMessage());
        }
    }
}
