package org.xiaoshao.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Tally.Course;
import org.xiaoshao.testing.Senders;
import org.xiaoshao.testing.StackResource;

/** What an idempotency key stands for, and for whom. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OnceKeysTest {

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
    void another_input_under_the_same_key_is_refused_and_not_done() {
        senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        var refused =
                senders.refusal(
                        someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "other", key)));
        assertEquals(List.of(Fault.of(CommonFault.KEY_REUSED, "idempotencyKey")), refused.faults());
        assertEquals(1, tally.done().size());
    }

    @Test
    void another_act_under_the_same_key_is_refused_and_not_done() {
        senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        var refused =
                senders.refusal(
                        someone, () -> tally.change(UUID.randomUUID(), Tally.changing(1, key)));
        assertEquals(CommonFault.KEY_REUSED, refused.faults().get(0).code());
        assertEquals(1, tally.done().size());
    }

    @Test
    void the_same_act_on_another_thing_is_another_act() {
        senders.send(someone, () -> tally.change(UUID.randomUUID(), Tally.changing(1, key)));
        var refused =
                senders.refusal(
                        someone, () -> tally.change(UUID.randomUUID(), Tally.changing(1, key)));
        assertEquals(CommonFault.KEY_REUSED, refused.faults().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with\u0000nul in it", ""})
    void a_malformed_key_is_refused(String malformed) {
        var refused =
                senders.refusal(
                        someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", malformed)));
        assertEquals(CommonFault.KEY_REUSED, refused.faults().get(0).code());
        assertEquals(List.of(), tally.done());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "a key that somebody made up by hand",
                "01890a5d-ac96-774b-bcce-b302099a8057",
                "00000000-0000-0000-0000-000000000000"
            })
    void without_login_a_key_that_could_be_guessed_is_refused(String guessable) {
        var refused =
                senders.refusal(
                        null, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", guessable)));
        assertEquals(CommonFault.KEY_REUSED, refused.faults().get(0).code());
        assertEquals(List.of(), tally.done());
    }

    @Test
    void without_login_a_key_alone_does_not_open_what_another_did_under_it() {
        senders.send(null, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        var refused =
                senders.refusal(
                        null, () -> tally.add(Tally.adding(Course.GOES_WELL, "a guess", key)));
        assertEquals(CommonFault.KEY_REUSED, refused.faults().get(0).code());
    }

    @Test
    void whoever_reads_the_table_learns_no_key() {
        senders.send(null, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        var kept =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    entityManager
                                            .createNativeQuery(
                                                    "select set_config('xiaoshao.caller', '-',"
                                                            + " true)",
                                                    String.class)
                                            .getSingleResult();
                                    return entityManager
                                            .createNativeQuery(
                                                    "select cast(i as text) from idempotency i",
                                                    String.class)
                                            .getResultList();
                                });
        assertFalse(kept.isEmpty());
        assertFalse(kept.toString().contains(key));
    }

    @Test
    void a_key_belongs_to_its_caller() {
        var one =
                senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        var others =
                senders.send(
                        UUID.randomUUID().toString(),
                        () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        var nobodys =
                senders.send(null, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", key)));
        assertEquals(3, Set.of(one, others, nobodys).size());
    }

    @Test
    void without_a_key_the_same_act_is_done_each_time() {
        var first =
                senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", null)));
        var second =
                senders.send(someone, () -> tally.add(Tally.adding(Course.GOES_WELL, "one", null)));
        assertNotEquals(first, second);
    }
}
