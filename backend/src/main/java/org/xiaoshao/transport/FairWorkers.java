package org.xiaoshao.transport;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The threads that do the work of requests: as many as the database takes at once, in no order
 * between requests. Callers take turns, and one caller never holds all threads, so slow requests of
 * one do not stop the others. What cannot be done soon is refused at once instead of piling up.
 */
@ApplicationScoped
class FairWorkers {

    private static final Logger LOG = Logger.getLogger(FairWorkers.class);

    private final int threads;
    private final int mostForOneCaller;
    private final int mostWaiting;
    private final int mostWaitingForOneCaller;
    private final ExecutorService executor;

    /** Work that waits, by caller; the caller whose turn is next stands first. */
    private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> running = new HashMap<>();
    private int runningInAll;
    private int waitingInAll;

    FairWorkers(
            @ConfigProperty(name = "xiaoshao.workers") int threads,
            @ConfigProperty(name = "xiaoshao.workers.most-waiting") int mostWaiting) {
        this.threads = threads;
        this.mostForOneCaller = Math.max(1, threads * 5 / 6);
        this.mostWaiting = mostWaiting;
        this.mostWaitingForOneCaller = Math.max(1, mostWaiting / 2);
        var number = new AtomicInteger();
        this.executor =
                Executors.newFixedThreadPool(
                        threads, work -> new Thread(work, "worker-" + number.incrementAndGet()));
    }

    /**
     * Has the work done on one of the threads.
     *
     * @param caller whose turn it takes
     * @throws Refusal {@code OVERLOADED} when too much is waiting already
     */
    synchronized void take(String caller, Runnable work) {
        if (runningInAll < threads && mayRun(caller)) {
            run(caller, work);
            return;
        }
        var queue = waiting.computeIfAbsent(caller, none -> new ArrayDeque<>());
        if (waitingInAll >= mostWaiting || queue.size() >= mostWaitingForOneCaller) {
            throw new Refusal(Refusal.Reason.OVERLOADED);
        }
        queue.add(work);
        waitingInAll++;
    }

    private boolean mayRun(String caller) {
        return running.getOrDefault(caller, 0) < mostForOneCaller;
    }

    private void run(String caller, Runnable work) {
        running.merge(caller, 1, Integer::sum);
        runningInAll++;
        executor.execute(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable escaped) {
                        LOG.errorf("Work ended with %s", escaped.getClass().getName());
                    } finally {
                        done(caller);
                    }
                });
    }

    private synchronized void done(String caller) {
        running.computeIfPresent(caller, (who, count) -> count == 1 ? null : count - 1);
        runningInAll--;
        for (var turn : waiting.entrySet()) {
            if (mayRun(turn.getKey())) {
                next(turn.getKey(), turn.getValue());
                return;
            }
        }
    }

    /** Runs the oldest work of that caller, whose next turn comes after everybody else's. */
    private void next(String caller, Deque<Runnable> queue) {
        waiting.remove(caller);
        var work = queue.remove();
        waitingInAll--;
        if (!queue.isEmpty()) {
            waiting.put(caller, queue);
        }
        run(caller, work);
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }
}
