package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Drafts of logins in Keycloak, taken back when the database does not keep them. */
@ApplicationScoped
public class NewLogins {

    private static final Logger LOG = Logger.getLogger(NewLogins.class);
    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** A username for those who bring none: {@code jm} (居民) and eight digits. */
    public String username() {
        return "jm%08d".formatted(RANDOM.nextInt(100_000_000));
    }

    /**
     * @throws org.xiaoshao.shared.Refused USERNAME_TAKEN, ACCOUNTS_UNAVAILABLE
     */
    public Draft draft(String username) {
        var password = password();
        return new Draft(keycloak.draft(username, password), password);
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
