package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.xiaoshao.identity.Caller;
import org.xiaoshao.identity.OnBehalf;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;

/**
 * Sends acts past HTTP as the API classes would: each in a thread, a request and a transaction of
 * its own, as a resident with that subject or, when it is null, without login.
 */
@ApplicationScoped
public class Senders {

    @Inject OnBehalf onBehalf;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Does not wait for the act. */
    public <T> CompletableFuture<T> sending(String subject, Supplier<T> act) {
        return CompletableFuture.supplyAsync(() -> inRequestOf(subject, act), threads);
    }

    /** What the act answers. */
    public <T> T send(String subject, Supplier<T> act) {
        return sending(subject, act).join();
    }

    /** Why the act was not done. */
    public Refused refusal(String subject, Supplier<?> act) {
        return (Refused) fault(subject, act);
    }

    /** What the act ended with instead of an answer. */
    public Throwable fault(String subject, Supplier<?> act) {
        return assertThrows(CompletionException.class, () -> send(subject, act)).getCause();
    }

    private <T> T inRequestOf(String subject, Supplier<T> act) {
        var caller =
                subject == null ? Caller.ANONYMOUS : new Caller(subject, Set.of(Role.RESIDENT));
        return onBehalf.of(caller, () -> QuarkusTransaction.requiringNew().call(act::get));
    }
}
