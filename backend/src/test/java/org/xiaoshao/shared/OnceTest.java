package org.xiaoshao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Tally.Course;
import org.xiaoshao.shared.Tally.TallyChangeInput;
import org.xiaoshao.testing.Senders;
import org.xiaoshao.testing.StackResource;

/**
 * Acts are done once, on the version that was seen: the mechanism alone, on acts that do nothing.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class OnceTest {

    @Inject Tally tally;
    @Inject Senders senders;
    @Inject EntityManager entityManager;

    private final String someone = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void nothing_was_done_yet() {
        tally.done().clear();
        tally.meanwhile(() -> {});
    }

    @Test
    void a_refused_act_leaves_its_key_free() {
        senders.refusal(someone, () -> tally.add(Tally.adding(Course.IS_REFUSED, "one", key)));
        senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        assertEquals(2, tally.done().size());
    }

    @Test
    void an_act_on_a_version_that_has_passed_is_refused_and_leaves_its_key_free() {
        var id = UUID.randomUUID();
        senders.send(someone, () -> tally.change(id, Tally.changing(1, null)));
        var refused = senders.refusal(someone, () -> tally.change(id, Tally.changing(1, key)));
        assertEquals(
                List.of(new Fault(CommonFault.STALE_VERSION, "expectedVersion", 2)),
                refused.faults());
        assertEquals(id, senders.send(someone, () -> tally.change(id, Tally.changing(2, key))));
        assertEquals(2, tally.done().size());
    }

    @Test
    void the_version_is_not_asked_again_of_an_act_that_was_done() {
        var id = UUID.randomUUID();
        senders.send(someone, () -> tally.change(id, Tally.changing(1, key)));
        assertEquals(id, senders.send(someone, () -> tally.change(id, Tally.changing(1, key))));
        assertEquals(1, tally.done().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_act_that_compares_no_version_is_a_fault_and_keeps_nothing(boolean keyed) {
        var forgetful = new TallyChangeInput(Course.FORGETS_THE_VERSION, 1, keyed ? key : null);
        assertEquals(
                IllegalStateException.class,
                senders.fault(someone, () -> tally.change(UUID.randomUUID(), forgetful))
                        .getClass());
        senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "free", key)));
    }

    @Test
    void an_act_that_names_nothing_is_a_fault_and_keeps_nothing() {
        assertEquals(
                IllegalStateException.class,
                senders.fault(
                                someone,
                                () -> tally.add(Tally.adding(Course.NAMES_NOTHING, "one", key)))
                        .getClass());
        senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "free", key)));
    }

    @Test
    void an_act_outside_a_transaction_is_a_fault() {
        assertThrows(
                IllegalStateException.class,
                () -> tally.change(UUID.randomUUID(), Tally.changing(1, null)));
    }

    @Test
    void the_same_act_twice_is_done_once_and_answered_alike() {
        var first =
                senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        var second =
                senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        assertEquals(first, second);
        assertEquals(1, tally.done().size());
    }

    @Test
    void a_second_sender_waits_for_the_first_and_gets_its_answer() {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        tally.meanwhile(
                () -> {
                    inside.countDown();
                    await(goOn);
                });
        var input = Tally.adding(Course.GOES_WELL, "one", key);
        var first = senders.sending(someone, () -> tally.add(input));
        waitFor(inside, first);
        var second = senders.sending(someone, () -> tally.add(input));
        while (waiting() == 0) {
            assertFalse(second.isDone(), "It did not wait.");
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertEquals(first.join(), second.join());
        assertEquals(1, tally.done().size());
    }

    @Test
    void a_second_sender_does_the_act_when_the_first_was_refused() {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        tally.meanwhile(
                () -> {
                    inside.countDown();
                    await(goOn);
                });
        var first =
                senders.sending(
                        someone, () -> tally.add(Tally.adding(Course.IS_REFUSED, "one", key)));
        waitFor(inside, first);
        tally.meanwhile(() -> {});
        var second =
                senders.sending(
                        someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        while (waiting() == 0) {
            assertFalse(second.isDone(), "It did not wait.");
            Thread.onSpinWait();
        }
        goOn.countDown();
        assertThrows(CompletionException.class, first::join);
        second.join();
        assertEquals(2, tally.done().size());
    }

    @Test
    void what_is_no_act_is_left_alone() {
        assertEquals("text", tally.read("text"));
        assertTrue(tally.done().isEmpty());
    }

    /** Senders whose statement waits for another transaction. */
    private long waiting() {
        return (Long)
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        entityManager
                                                .createNativeQuery(
                                                        "select count(*) from pg_locks where not"
                                                                + " granted",
                                                        Long.class)
                                                .getSingleResult());
    }

    /** Waits until the act was called; when it ends before, throws what it ended with. */
    private static void waitFor(CountDownLatch inside, CompletableFuture<UUID> sent) {
        while (inside.getCount() > 0) {
            if (sent.isDone()) {
                sent.join();
            }
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
