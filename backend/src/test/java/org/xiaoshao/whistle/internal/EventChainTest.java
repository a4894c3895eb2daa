package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

@DisplayName("The event chain")
class EventChainTest {

    private static final UUID WHISTLE = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456789Z");

    private final List<EventChain.Link> links = new ArrayList<>();
    private byte[] last = EventChain.GENESIS;

    @BeforeEach
    void three_events() {
        add(WhistleEventType.BLOWN, null, WhistleState.BLOWN, "{\"text\":\"楼道灯不亮\"}");
        add(WhistleEventType.ADMITTED, WhistleState.BLOWN, WhistleState.ADMITTED, "{}");
        add(WhistleEventType.DISPATCHED, WhistleState.ADMITTED, WhistleState.DISPATCHED, "{}");
    }

    private void add(WhistleEventType type, WhistleState from, WhistleState to, String words) {
        var facts =
                new EventChain.Facts(
                        WHISTLE, links.size() + 1, type, NOON, from, to, null, null, "{}");
        var salt = ("salt" + links.size()).getBytes(StandardCharsets.UTF_8);
        var kept = new EventChain.Words(salt, null, words);
        var commitment = EventChain.commitment(kept);
        var hash = EventChain.hash(last, facts, commitment);
        links.add(new EventChain.Link(facts, commitment, last, hash, kept));
        last = hash;
    }

    private boolean intact() {
        return EventChain.intact(links, last, WhistleState.DISPATCHED);
    }

    @Test
    void verifies_from_the_first_event_to_the_last() {
        assertTrue(intact());
    }

    @Test
    void keeps_time_only_as_fine_as_the_database_does() {
        assertEquals(Instant.parse("2026-03-02T04:00:00.123456Z"), links.get(0).facts().at());
    }

    @Test
    void still_verifies_after_the_words_were_deleted() {
        var first = links.get(0);
        links.set(
                0,
                new EventChain.Link(
                        first.facts(),
                        first.commitment(),
                        first.previousHash(),
                        first.hash(),
                        null));
        assertTrue(intact());
    }

    @Test
    void shows_words_that_were_changed() {
        var first = links.get(0);
        var forged = new EventChain.Words(first.words().salt(), null, "{\"text\":\"一切正常\"}");
        links.set(
                0,
                new EventChain.Link(
                        first.facts(),
                        first.commitment(),
                        first.previousHash(),
                        first.hash(),
                        forged));
        assertFalse(intact());
    }

    @Test
    void shows_words_put_in_another_persons_name() {
        var first = links.get(0);
        var forged =
                new EventChain.Words(first.words().salt(), UUID.randomUUID(), first.words().text());
        links.set(
                0,
                new EventChain.Link(
                        first.facts(),
                        first.commitment(),
                        first.previousHash(),
                        first.hash(),
                        forged));
        assertFalse(intact());
    }

    @Test
    void shows_a_fact_that_was_changed() {
        var second = links.get(1);
        var facts =
                new EventChain.Facts(
                        WHISTLE,
                        2,
                        second.facts().type(),
                        second.facts().at().minusSeconds(3600),
                        second.facts().from(),
                        second.facts().to(),
                        null,
                        null,
                        "{}");
        links.set(
                1,
                new EventChain.Link(
                        facts,
                        second.commitment(),
                        second.previousHash(),
                        second.hash(),
                        second.words()));
        assertFalse(intact());
    }

    @Test
    void shows_a_missing_event_in_the_middle_and_at_the_end() {
        var middle = new ArrayList<>(links);
        middle.remove(1);
        assertFalse(EventChain.intact(middle, last, WhistleState.DISPATCHED));
        assertFalse(EventChain.intact(links.subList(0, 2), last, WhistleState.ADMITTED));
    }

    @Test
    void shows_a_state_that_is_not_the_fold_of_the_events() {
        assertFalse(EventChain.intact(links, last, WhistleState.CLOSED));
    }
}
