package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.StackResource;

/** The chain of a trail: not forked by many at once, and whoever bends it is found out. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AuditChainTest {

    private static final int WRITERS = 16;

    @Inject Trails trails;
    @Inject Audit audit;

    @ParameterizedTest
    @CsvSource({
        "150124100007, update audit_entry set facts = '{}' where sequence = 2 and county_code = '%s', 3 2",
        "150124100008, delete from audit_words where sequence = 3 and county_code = '%1$s'; delete from audit_entry where sequence = 3 and county_code = '%1$s', 2 3",
        "150124100009, update audit_words set words = '{}' where sequence = 1 and part = 'ACTOR' and county_code = '%s', 3 1",
        "150124100010, update audit_entry set at = at + interval '1 day' where sequence = 3 and county_code = '%s', 3 3",
        "150124100012, update audit_entry set previous_hash = hash where sequence = 1 and county_code = '%s', 3 1",
        "150124100013, update audit_chain set last_hash = '' where county_code = '%s', 3 3"
    })
    void a_trail_that_its_owner_bends_is_found_out(String trail, String bend, String found) {
        for (int i = 0; i < 3; i++) {
            trails.note(trail, UUID.randomUUID(), "第" + i + "次");
        }
        assertEquals("3 0", Trails.verified(trail));
        for (var statement : bend.formatted(trail).split(";")) {
            Trails.owner(statement);
        }
        assertEquals(found, Trails.verified(trail));
        assertEquals(
                "1",
                Trails.owner(
                        "with w as (delete from audit_words where county_code = '%1$s'), e as (delete from audit_entry where county_code = '%1$s') delete from audit_chain where county_code = '%1$s'"
                                .formatted(trail)));
    }

    @Test
    void what_is_forgotten_is_gone_but_who_acted_and_the_chain_stay() {
        var thing = UUID.randomUUID();
        trails.note("150124101200", thing, "要忘掉的话");
        trails.note("150124101200", UUID.randomUUID(), "留下的话");
        trails.asWorker(() -> audit.forget(thing));
        assertEquals("2 0", Trails.verified("150124101200"));
        assertEquals(
                "1ACTOR 2ACTOR 2THING",
                Trails.owner(
                        "select string_agg(sequence || part, ' ' order by sequence, part) from audit_words where county_code = '150124101200'"));
    }

    @Test
    void sixteen_writers_at_once_never_fork_the_trail() throws Exception {
        var trail = "150125100018";
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 1; round <= 10; round++) {
                var start = new CountDownLatch(1);
                var ready = new CountDownLatch(WRITERS);
                var writing = new ArrayList<Future<?>>();
                for (int i = 0; i < WRITERS; i++) {
                    writing.add(
                            threads.submit(
                                    () -> {
                                        ready.countDown();
                                        start.await();
                                        trails.note(trail, UUID.randomUUID(), "同时");
                                        return null;
                                    }));
                }
                ready.await();
                start.countDown();
                for (var one : writing) {
                    one.get();
                }
                assertEquals(round * WRITERS + " 0", Trails.verified(trail));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
