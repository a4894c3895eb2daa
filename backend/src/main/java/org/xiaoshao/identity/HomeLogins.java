package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.internal.HomeLoginFault;
import org.xiaoshao.identity.internal.KeycloakPasswords;
import org.xiaoshao.identity.internal.OfferedLogin;
import org.xiaoshao.identity.internal.Usernames;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Refused;

/**
 * Logins of residents as the staff of their community gives them, in the database's half of {@link
 * LoginMaking}. Who may is asked of the database (V28_1__logins_at_the_desk.sql), which weighs
 * posts that the staff does not see: the login of whoever serves is not theirs to change.
 */
@ApplicationScoped
public class HomeLogins {

    @Inject EntityManager entityManager;
    @Inject OfferedLogin offered;
    @Inject Usernames usernames;
    @Inject KeycloakPasswords passwords;
    @Inject Clock clock;

    /** Somebody's login as the desk knows it. */
    public record HomeLogin(UUID person, String username) {

        /** Says nothing: it is personal. */
        @Override
        public String toString() {
            return "HomeLogin[]";
        }
    }

    /**
     * What this transaction may take: the subject of a draft, and the name it was drafted under.
     */
    public void offer(String subject, String username) {
        offered.offer(subject);
        offered.offerName(username);
    }

    /** What this transaction may take: a new password. */
    public void offerPassword(String password) {
        offered.offer(password);
    }

    /** Whether an act took what was offered; one that was done before under its key does not. */
    public boolean taken() {
        return offered.isTaken();
    }

    /**
     * Makes the person, the account and the post of a resident, who has no login and lives there.
     *
     * @return the new person's id
     * @throws Refused USERNAME_INVALID, USERNAME_TAKEN, NOT_FOUND
     */
    public UUID give(UUID resident) {
        var username = offered.name();
        usernames.check(username);
        var person = Ids.next();
        var given =
                (Boolean)
                        entityManager
                                .createNativeQuery(
                                        "select give_login(:resident, :person, :account, :subject, :username, :at)",
                                        Boolean.class)
                                .setParameter("resident", resident)
                                .setParameter("person", person)
                                .setParameter("account", Ids.next())
                                .setParameter("subject", offered.take())
                                .setParameter("username", username)
                                .setParameter("at", clock.instant())
                                .getSingleResult();
        if (!given) {
            throw new Refused(Fault.notFound());
        }
        return person;
    }

    /**
     * Gives that resident's login the password that is offered. Keycloak takes it while the login
     * is held, as {@code userResetPassword} does.
     *
     * @throws Refused NO_LOGIN, SERVES, LOGIN_DISABLED, ACCOUNTS_UNAVAILABLE
     */
    public void reset(UUID resident) {
        var login = row(resident);
        var obstacle = login.get("obstacle", String.class);
        if (obstacle != null) {
            throw new Refused(Fault.of(HomeLoginFault.valueOf(obstacle)));
        }
        passwords.reset(login.get("subject", String.class), offered.take());
        entityManager
                .createNativeQuery(
                        "select cast(login_reset_at_the_desk(:resident, :at) as text)",
                        String.class)
                .setParameter("resident", resident)
                .setParameter("at", clock.instant())
                .getSingleResult();
    }

    /** That resident's login; absent without one that is kept here. */
    public Optional<HomeLogin> of(UUID resident) {
        var login = row(resident);
        return Optional.ofNullable(login.get("username", String.class))
                .map(username -> new HomeLogin(login.get("person", UUID.class), username));
    }

    private Tuple row(UUID resident) {
        return (Tuple)
                entityManager
                        .createNativeQuery(
                                "select * from login_at_the_desk(:resident)", Tuple.class)
                        .setParameter("resident", resident)
                        .getSingleResult();
    }
}
