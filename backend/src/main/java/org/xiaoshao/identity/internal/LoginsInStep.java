package org.xiaoshao.identity.internal;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xiaoshao.identity.EndedLogin;
import org.xiaoshao.identity.LoginEnded;
import org.xiaoshao.identity.LoginStepService;
import org.xiaoshao.identity.PostsChanged;
import org.xiaoshao.identity.WantedLogin;

/**
 * Makes Keycloak equal to what logins should be: whenever one changed, behind the acts that change
 * posts, and by a pass for what did not succeed or changed with the day. Nothing here knows a name.
 */
@ApplicationScoped
public class LoginsInStep {

    private static final Logger LOG = Logger.getLogger(LoginsInStep.class);

    /** What changes while Keycloak is told is told as well; more is left to the pass. */
    private static final int MOST_ROUNDS = 3;

    private static final int BATCH = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** A younger draft may still be in the making. */
    private static final Duration DRAFT_AGE = Duration.ofMinutes(10);

    /** Longer than any token of a login runs, which is five minutes in our realm. */
    private static final Duration TOKENS_RUN = Duration.ofMinutes(10);

    private final ExecutorService behind =
            Executors.newSingleThreadExecutor(
                    work -> {
                        var thread = new Thread(work, "logins");
                        thread.setDaemon(true);
                        return thread;
                    });

    @Inject LoginStepService service;
    @Inject KeycloakUsers keycloak;

    /** Beginnings of subjects whose roles are given by hand. */
    @ConfigProperty(name = "xiaoshao.accounts.roles-by-hand")
    Optional<List<String>> rolesByHand;

    void stop(@Observes ShutdownEvent ending) {
        behind.shutdownNow();
    }

    /** Not in the request that changed the posts: it need not wait for Keycloak. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostsChanged changed) {
        if (keycloak.isConfigured()) {
            behind.execute(() -> attempt(() -> told(changed.person())));
        }
    }

    /** A login whose bearer is gone ends in Keycloak as well. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) LoginEnded ended) {
        if (follows()) {
            behind.execute(() -> attempt(() -> deleted(ended.subject())));
        }
    }

    /** Whether Keycloak is told of logins at all: elsewhere somebody else makes and ends them. */
    public boolean follows() {
        return keycloak.isConfigured();
    }

    /**
     * Tells Keycloak what that person's login should be and waits for it, for seconds; what fails
     * or takes longer is left behind. One login is told at a time: two who change the same user at
     * once are refused by Keycloak.
     */
    public void now(UUID person) {
        try {
            behind.submit(() -> attempt(() -> told(person)))
                    .get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException later) {
            LOG.warn("Keycloak is slow to hear of a login.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One pass: what is out of step is told, and drafts that nobody kept are deleted, and so are
     * the users whose bearers are gone.
     *
     * @param now drafts that are ten minutes old by then are nobody's
     * @return how many logins are still out of step
     */
    public int pass(Instant now) {
        if (!keycloak.isConfigured()) {
            return 0;
        }
        try {
            return behind.submit(() -> passed(now)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private int passed(Instant now) {
        var failed = 0;
        for (var login : service.outOfStep(BATCH)) {
            if (!attempt(() -> told(login))) {
                failed++;
            }
        }
        for (var login : service.ended(BATCH)) {
            if (!attempt(() -> forgotten(login, now))) {
                failed++;
            }
        }
        attempt(() -> deletedDrafts(now));
        return failed;
    }

    private boolean told(UUID person) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var before = service.of(person);
            if (before.isEmpty() || !told(before.get())) {
                return before.isEmpty();
            }
            if (service.of(person).equals(before)) {
                return true;
            }
        }
        return false;
    }

    private boolean told(WantedLogin login) {
        var there =
                isByHand(login)
                        ? keycloak.bringInStep(login.subject(), login.enabled())
                        : keycloak.bringInStep(login.subject(), login.enabled(), login.roles());
        if (there) {
            service.pushed(login);
        } else {
            LOG.warnf("The login of account %s is not in Keycloak.", login.account());
        }
        return there;
    }

    /** Of acts whose backend died between its two halves. */
    private boolean deletedDrafts(Instant now) {
        var old =
                keycloak.drafts(BATCH).stream()
                        .filter(draft -> draft.at().isBefore(now.minus(DRAFT_AGE)))
                        .map(KeycloakUsers.Draft::id)
                        .toList();
        var known = service.known(old);
        old.stream()
                .filter(id -> !known.contains(id))
                .forEach(
                        id ->
                                attempt(
                                        () -> {
                                            keycloak.deleteDraft(id);
                                            return true;
                                        }));
        return true;
    }

    private boolean deleted(String subject) {
        keycloak.delete(subject);
        return true;
    }

    /** Known here until the last token of it has run out, so that none opens anything. */
    private boolean forgotten(EndedLogin login, Instant now) {
        keycloak.delete(login.subject());
        if (login.at().isBefore(now.minus(TOKENS_RUN))) {
            service.gone(login);
        }
        return true;
    }

    private boolean isByHand(WantedLogin login) {
        return rolesByHand.orElse(List.of()).stream().anyMatch(login.subject()::startsWith);
    }

    /** One that cannot be told must not keep the others from being told. */
    private static boolean attempt(Supplier<Boolean> work) {
        try {
            return work.get();
        } catch (AccountsUnavailable away) {
            LOG.warnf("Keycloak was not told of a login: %s.", away.getMessage());
            return false;
        } catch (RuntimeException failed) {
            // No message: that of a database error may repeat a value.
            LOG.warnf("Keycloak was not told of a login: %s.", failed.getClass().getName());
            return false;
        }
    }
}
