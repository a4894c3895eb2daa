package org.xiaoshao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.HomeLogins;
import org.xiaoshao.identity.HomeLogins.HomeLogin;
import org.xiaoshao.people.internal.ResidentLoginActs;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/**
 * The database's half of residents' logins; {@link ResidentLogins} makes Keycloak follow and is
 * what others call. An act that is refused throws {@link Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class ResidentLoginService {

    @Inject ResidentLoginActs acts;
    @Inject HomeLogins logins;
    @Inject TransactionSynchronizationRegistry transaction;

    /**
     * Does the act and takes it back.
     *
     * @return the login when the act was done before under the same key
     */
    public Optional<HomeLogin> rehearse(
            UUID resident, ResidentLoginCreateInput input, String username) {
        logins.offer("rehearsed-" + UUID.randomUUID(), username);
        acts.give(resident, input);
        if (!logins.taken()) {
            return logins.of(resident);
        }
        transaction.setRollbackOnly();
        return Optional.empty();
    }

    /**
     * Records the login that Keycloak has made.
     *
     * @param subject the id of that login in Keycloak
     * @return empty when the act was done before under the same key, so that nobody took it
     */
    public Optional<HomeLogin> create(
            UUID resident, ResidentLoginCreateInput input, String username, String subject) {
        logins.offer(subject, username);
        acts.give(resident, input);
        return logins.taken() ? logins.of(resident) : Optional.empty();
    }

    /**
     * Lets Keycloak take that password and puts it on record; neither when the other fails.
     *
     * @return whether it was done now; not when it was before under the same key
     */
    public boolean reset(UUID resident, ResidentLoginResetInput input, String password) {
        logins.offerPassword(password);
        acts.reset(resident, input);
        return logins.taken();
    }

    /**
     * That resident's login.
     *
     * @throws Refused NOT_FOUND when it has gone meanwhile
     */
    public HomeLogin of(UUID resident) {
        return logins.of(resident).orElseThrow(() -> new Refused(Fault.notFound()));
    }
}
