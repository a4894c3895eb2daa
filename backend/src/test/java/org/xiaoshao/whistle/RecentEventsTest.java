package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

/** What is kept beside a whistle's row is what its ledger says. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RecentEventsTest {

    private static final String FIELDS = "{ sequence type at from to actorRole }";
    private static final int MOST = 4;

    private static Map<String, Object> seen(LoopCase one, String fields) {
        return GraphQlClient.as("worker")
                .send(
                        "query ($number: String!) { whistle(number: $number) { events %1$s recentEvents %1$s } }"
                                .formatted(fields),
                        Map.of("number", one.number()))
                .ok()
                .data("whistle");
    }

    /** Compares field by field, times to the microsecond among them. */
    @SuppressWarnings("unchecked")
    private static int assertNewestOfLedger(LoopCase one, String fields) {
        var whistle = seen(one, fields);
        var events = (List<Object>) whistle.get("events");
        assertEquals(
                events.subList(Math.max(0, events.size() - MOST), events.size()),
                whistle.get("recentEvents"));
        return events.size();
    }

    @Test
    void of_a_whistle_just_blown_the_one_entry() {
        assertEquals(1, assertNewestOfLedger(Loop.inKunxin().to(WhistleState.BLOWN), FIELDS));
    }

    @Test
    void of_a_long_ledger_the_newest_four() {
        assertEquals(8, assertNewestOfLedger(Loop.inKunxin().to(WhistleState.EVALUATED), FIELDS));
    }

    @Test
    void an_act_taken_back_stands_there_as_in_the_ledger() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        one.step("whistleUndo", "worker", Map.of());
        assertEquals(3, assertNewestOfLedger(one, FIELDS));
    }

    @Test
    void hashes_and_words_are_read_from_the_ledger_itself() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        assertNewestOfLedger(one, "{ sequence hash }");
        assertNewestOfLedger(one, "{ sequence actor text facts { name value } }");
    }
}
