package org.xiaoshao.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns, fairness and refusal, proved by latches. */
class FairWorkersTest {

    private static final int THREADS = 6;
    private static final int MOST_FOR_ONE = 5;
    private static final int MOST_WAITING = 4;

    private final FairWorkers workers = new FairWorkers(THREADS, MOST_WAITING);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        workers.stop();
    }

    @Test
    void work_beyond_what_may_wait_is_refused_at_once() {
        occupy("a", MOST_FOR_ONE);
        occupy("b", 1);
        workers.take("a", () -> {});
        workers.take("a", () -> {});
        var third = assertThrows(Refusal.class, () -> workers.take("a", () -> {}));
        assertEquals(Refusal.Reason.OVERLOADED, third.reason());
        workers.take("b", () -> {});
        workers.take("c", () -> {});
        assertThrows(Refusal.class, () -> workers.take("d", () -> {}));
    }

    @Test
    void work_that_throws_frees_its_thread() throws InterruptedException {
        for (int i = 0; i < THREADS * 3; i++) {
            var done = new CountDownLatch(1);
            workers.take(
                    "a",
                    () -> {
                        done.countDown();
                        throw new IllegalStateException("on purpose");
                    });
            await(done);
        }
    }

    @Test
    void requests_run_beside_each_other_and_in_no_order() throws InterruptedException {
        var second = new CountDownLatch(1);
        var first = new CountDownLatch(1);
        workers.take(
                "a",
                () -> {
                    waitFor(second);
                    first.countDown();
                });
        workers.take("a", second::countDown);
        await(first);
    }

    @Test
    void one_caller_never_holds_every_thread() throws InterruptedException {
        occupy("a", MOST_FOR_ONE);
        workers.take("a", () -> waitFor(release));
        var other = new CountDownLatch(1);
        workers.take("b", other::countDown);
        await(other);
    }

    @Test
    void callers_take_turns_whoever_came_first() throws InterruptedException {
        occupy("x", MOST_FOR_ONE);
        var last = new CountDownLatch(1);
        var blocking = new CountDownLatch(1);
        workers.take(
                "y",
                () -> {
                    blocking.countDown();
                    waitFor(last);
                });
        await(blocking);
        var order = new ConcurrentLinkedQueue<String>();
        var done = new CountDownLatch(3);
        for (var caller : List.of("a", "a", "b")) {
            workers.take(
                    caller,
                    () -> {
                        order.add(caller);
                        done.countDown();
                    });
        }
        last.countDown();
        await(done);
        assertEquals(List.of("a", "b", "a"), List.copyOf(order));
    }

    /** Keeps that many threads busy for that caller until the test ends. */
    private void occupy(String caller, int count) {
        var begun = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            workers.take(
                    caller,
                    () -> {
                        begun.countDown();
                        waitFor(release);
                    });
        }
        waitFor(begun);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            await(latch);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(30, TimeUnit.SECONDS), "never happened");
    }
}
