package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.internal.LoginsInStep;
import org.xiaoshao.shared.DomainException;

/**
 * Deletes whoever logs in as a resident whose record is deleted, in the transaction of that act.
 * Who may do so is asked of the database, whose functions open no more than that one person
 * (V28__erasing_people.sql); Keycloak follows after the commit.
 */
@ApplicationScoped
public class PersonErasure {

    /** What became of somebody. */
    public enum Outcome {
        /** Another record is theirs that still runs: they and their login stay. */
        LIVES_ELSEWHERE(true),
        /** They have a post or a seat that runs or is to come: they and their login stay. */
        SERVES(true),
        /** They had one: what they did in office stays under their name, the login goes. */
        SERVED(false),
        /** Everything went. */
        ERASED(false);

        private final boolean keepsLogin;

        Outcome(boolean keepsLogin) {
            this.keepsLogin = keepsLogin;
        }
    }

    @Inject EntityManager entityManager;
    @Inject LoginsInStep inStep;
    @Inject Event<PersonErased> erased;
    @Inject Event<PostsChanged> changed;
    @Inject Event<LoginEnded> ended;
    @Inject Clock clock;

    /**
     * To be called while the record is still there.
     *
     * @return whose login it is, held until the transaction ends; absent without a login
     */
    public Optional<UUID> begun(UUID resident) {
        return Optional.ofNullable(
                (UUID)
                        entityManager
                                .createNativeQuery("select open_erasing(:resident)", UUID.class)
                                .setParameter("resident", resident)
                                .getSingleResult());
    }

    /**
     * To be called when the record is gone. What hangs on the login in other capabilities is
     * deleted by those who observe {@link PersonErased}.
     *
     * @throws DomainException whatever an observer refuses with
     */
    public Outcome done(UUID person) {
        var as = Outcome.valueOf(text("select erased_as()"));
        if (!as.keepsLogin) {
            erased.fire(new PersonErased(person));
        }
        var subject =
                (String)
                        entityManager
                                .createNativeQuery(
                                        "select erase_person(:as, :at, :keycloak)", String.class)
                                .setParameter("as", as.name())
                                .setParameter("at", clock.instant())
                                .setParameter("keycloak", inStep.follows())
                                .getSingleResult();
        if (as.keepsLogin) {
            changed.fire(new PostsChanged(person));
        } else if (subject != null) {
            ended.fire(new LoginEnded(subject));
        }
        return as;
    }

    /**
     * What idempotency keys stood for whose acts made or changed one of these: the hash of such an
     * input could be tried with guesses. The keys stay spent.
     */
    public void forgetKeys(Collection<UUID> about) {
        entityManager
                .createNativeQuery("select cast(forget_keys(:about) as text)", String.class)
                .setParameter("about", about.toArray(UUID[]::new))
                .getSingleResult();
    }

    private String text(String query) {
        return (String) entityManager.createNativeQuery(query, String.class).getSingleResult();
    }
}
