package org.xiaoshao.integration.internal.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.SerializationException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xiaoshao.identity.OnBehalf;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Trace;

/**
 * Work that goes on after a request was answered: taken by whichever backend is free, taken over
 * from one that died, tried again when it fails. Ordered in the transaction of whoever asks for it,
 * so it is ordered exactly when that is done.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private static final int MOST_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    /** A backend that has not been heard of this many times is dead. */
    private static final int MISSED_HEARTBEATS = 6;

    /** Longer than any work that is still going on. */
    private static final int LONGEST_TRANSACTION_SECONDS = 3600;

    @Inject DataSource dataSource;
    @Inject Clock clock;
    @Inject OnBehalf onBehalf;
    @Inject TransactionManager transactions;
    @Inject @Any Instance<Job> jobs;
    @Inject @Any Instance<Pass> passes;

    @ConfigProperty(name = "xiaoshao.jobs.workers")
    int workers;

    @ConfigProperty(name = "xiaoshao.jobs.poll")
    Duration poll;

    @ConfigProperty(name = "xiaoshao.jobs.heartbeat")
    Duration heartbeat;

    private Scheduler scheduler;

    void start(@Observes StartupEvent started) {
        scheduler =
                Scheduler.create(dataSource, jobs.stream().<Task<?>>map(this::task).toList())
                        .startTasks(
                                passes.stream()
                                        .filter(pass -> !pass.pause().isZero())
                                        .map(Jobs::task)
                                        .toList())
                        .threads(workers)
                        .pollingInterval(poll)
                        .heartbeatInterval(heartbeat)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .clock(clock::instant)
                        .serializer(new Json())
                        .shutdownMaxWait(Duration.ofSeconds(5))
                        .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent ending) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Orders work at once. */
    public void order(String job, Order order) {
        order(job, order, clock.instant());
    }

    /** Orders work for then. */
    public void order(String job, Order order, Instant when) {
        // A name of its own: an order that is just being finished must not swallow the next one.
        scheduler.schedule(new TaskInstance<>(job, order.about() + "/" + Ids.next(), order), when);
    }

    private Task<Order> task(Job job) {
        return Tasks.oneTime(job.name(), Order.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(job, instance.getData(), context));
    }

    private static RecurringTask<Void> task(Pass pass) {
        return Tasks.recurring(pass.name(), FixedDelay.of(pass.pause()))
                .execute(
                        (instance, context) -> {
                            Trace.begin();
                            try {
                                pass.run();
                            } catch (RuntimeException nextTime) {
                                // No message: that of a database error may repeat a value.
                                LOG.warnf(
                                        "%s failed: %s",
                                        pass.name(), nextTime.getClass().getName());
                            } finally {
                                Trace.end();
                            }
                        });
    }

    private void run(Job job, Order order, ExecutionContext context) {
        Trace.begin();
        try {
            longTransactions();
            onBehalf.of(
                    order.caller(),
                    () -> {
                        job.run(order);
                        return null;
                    });
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "%s failed", job.name());
            if (context.getExecution().consecutiveFailures + 1 < MOST_TRIES) {
                throw failed;
            }
            onBehalf.of(
                    order.caller(),
                    () -> {
                        job.giveUp(order);
                        return null;
                    });
        } finally {
            Trace.end();
        }
    }

    /** Transactions that this thread begins from now on may take longer than those of requests. */
    private void longTransactions() {
        try {
            transactions.setTransactionTimeout(LONGEST_TRANSACTION_SECONDS);
        } catch (SystemException noTransactionsAtAll) {
            throw new IllegalStateException(noTransactionsAtAll);
        }
    }

    /** Orders are kept as JSON: readable, and no class of ours is made from what is read. */
    private static final class Json implements Serializer {

        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public byte[] serialize(Object data) {
            try {
                return data == null ? null : JSON.writeValueAsBytes(data);
            } catch (IOException ordersAlwaysSerialise) {
                throw new SerializationException("An order", ordersAlwaysSerialise);
            }
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            try {
                return data == null ? null : JSON.readValue(data, type);
            } catch (IOException notOurs) {
                throw new SerializationException("An order", notOurs);
            }
        }
    }
}
