package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.LiveSocket;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;

/** What happens is told while it happens, to those who may see it, once each. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LiveChangesTest {

    private static final String ONE =
            "subscription ($number: String!, $after: String) { whistleChanged(number: $number, after: $after)"
                    + " { cursor event { sequence type } whistle { number state community { division { code } } } } }";
    private static final String INBOX =
            "subscription ($after: String) { myInboxChanged(after: $after)"
                    + " { cursor event { sequence type } whistle { number recentEvents { sequence } } } }";

    @Test
    void a_forged_cursor_and_an_unknown_whistle_are_told_at_once() {
        try (var socket = LiveSocket.as(DemoLogins.token("worker"))) {
            for (var forged : List.of("x", "", "RkVFRB8x", "RkVFRB94H3gfeA")) {
                socket.subscribe("1", INBOX, Map.of("after", forged));
                assertEquals("CURSOR_INVALID", code(socket.next()), forged);
            }
            socket.subscribe("1", ONE, Map.of("number", "QX-2026-99999"));
            assertEquals("WHISTLE_UNKNOWN", code(socket.next()));
        }
    }

    @Test
    void a_whistle_of_another_community_is_unknown_and_its_changes_are_silent() {
        var foreign = Loop.inYingbin().to(WhistleState.BLOWN);
        try (var socket = LiveSocket.as(DemoLogins.token("secretary"))) {
            socket.subscribe("1", ONE, Map.of("number", foreign.number()));
            assertEquals("WHISTLE_UNKNOWN", code(socket.next()));
            socket.subscribe("2", INBOX, Map.of());
            assertTrue(change(socket).path("whistle").isNull());
            foreign.admit();
            var own = Loop.inKunxin().to(WhistleState.BLOWN);
            assertEquals(own.number(), change(socket).at("/whistle/number").asText());
        }
    }

    @Test
    void ones_own_acts_are_not_news_to_oneself() {
        try (var socket = LiveSocket.as(DemoLogins.token("worker"))) {
            socket.subscribe("1", INBOX, Map.of());
            change(socket);
            var one = Loop.inKunxin().to(WhistleState.BLOWN);
            assertEquals("BLOWN", change(socket).at("/event/type").asText());
            one.admit().dispatch();
            one.sign();
            assertEquals("SIGNED", change(socket).at("/event/type").asText());
        }
    }

    @Test
    void a_whistle_is_told_as_it_stands_and_then_step_by_step_with_what_belongs_to_it() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        try (var socket = LiveSocket.as(DemoLogins.token("leader"))) {
            socket.subscribe("1", ONE, Map.of("number", one.number()));
            var first = change(socket);
            assertTrue(first.path("event").isNull());
            assertEquals("BLOWN", first.at("/whistle/state").asText());
            assertEquals("150124100011", first.at("/whistle/community/division/code").asText());
            one.admit();
            assertEquals(2, change(socket).at("/event/sequence").asInt());
            one.dispatch();
            var third = change(socket);
            assertEquals(3, third.at("/event/sequence").asInt());
            assertEquals("DISPATCHED", third.at("/whistle/state").asText());
        }
    }

    @Test
    void a_subscription_cut_fifty_times_loses_nothing_and_repeats_nothing() throws Exception {
        var cuts = 50;
        var blown = new ConcurrentSkipListSet<String>();
        var seen = new ArrayList<String>();
        String cursor = null;
        var writers = Executors.newFixedThreadPool(3);
        try {
            var socket = listening(null);
            cursor = change(socket).path("cursor").asText();
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < cuts * 3; i++) {
                work.add(
                        writers.submit(
                                () -> blown.add(Loop.inKunxin().to(WhistleState.BLOWN).number())));
            }
            for (int i = 0; i < cuts; i++) {
                socket.cut();
                socket = listening(cursor);
                // Reads one, two or none before the next cut: some are cut off under way.
                for (int j = 0; j < i % 3; j++) {
                    cursor = told(socket, seen);
                }
            }
            for (var one : work) {
                one.get();
            }
            var last = Loop.inKunxin().to(WhistleState.BLOWN).number();
            blown.add(last);
            while (!seen.contains(last)) {
                cursor = told(socket, seen);
            }
            socket.close();
        } finally {
            writers.shutdownNow();
        }
        assertEquals(seen.size(), new TreeSet<>(seen).size(), "repeated");
        assertEquals(List.copyOf(blown), seen.stream().sorted().toList());
    }

    private static LiveSocket listening(String cursor) {
        var socket = LiveSocket.as(DemoLogins.token("secretary"));
        var variables = new HashMap<String, Object>();
        variables.put("after", cursor);
        socket.subscribe("1", INBOX, variables);
        return socket;
    }

    /** Notes the next change; its cursor. */
    private static String told(LiveSocket socket, List<String> seen) {
        var change = change(socket);
        if (change.at("/event/type").asText().equals("BLOWN")) {
            seen.add(change.at("/whistle/number").asText());
        }
        return change.path("cursor").asText();
    }

    private static JsonNode change(LiveSocket socket) {
        var message = socket.next();
        assertEquals("next", message.path("type").asText(), message::toString);
        assertTrue(message.at("/payload/errors").isMissingNode(), message::toString);
        return message.at("/payload/data").iterator().next();
    }

    private static String code(JsonNode message) {
        return message.at("/payload/0/extensions/code").asText();
    }
}
