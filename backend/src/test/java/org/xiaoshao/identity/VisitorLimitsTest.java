package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.VisitorLimit.Kind;
import org.xiaoshao.shared.ServerClock;

/** Who is stopped by a flood without login, and who is not. */
class VisitorLimitsTest {

    private static final String ROUTER = "c0a801";
    private static final String ELSEWHERE = "0a0000";
    private static final String PLACE = "150124100011";

    private final StandingClock clock = new StandingClock();
    private final VisitorLimits limits = new VisitorLimits(clock, 1);

    @Test
    void a_device_that_writes_too_often_is_told_when_to_come_back_and_may_then() {
        write("flooder", ROUTER, 8);
        var refused = assertThrows(RateLimited.class, () -> write("flooder", ROUTER, 1));
        assertEquals("TOO_MANY_REQUESTS", refused.code());
        assertEquals(
                "Too often without login; try again in 76 seconds, or log in.",
                refused.getMessage());
        clock.forward(Duration.ofSeconds(76));
        write("flooder", ROUTER, 1);
    }

    @Test
    void a_neighbour_behind_the_same_router_survives_the_flood_of_one_device() {
        write("flooder", ROUTER, 8);
        assertThrows(RateLimited.class, () -> write("flooder", ROUTER, 1));
        write("neighbour", ROUTER, 1);
    }

    @Test
    void a_flood_under_ever_new_names_stops_new_names_of_its_range_only() {
        write("neighbour", ROUTER, 1);
        for (int i = 0; i < 39; i++) {
            write("name " + i, ROUTER, 1);
        }
        assertThrows(RateLimited.class, () -> write("one more name", ROUTER, 1));
        write("neighbour", ROUTER, 1);
        write("stranger", ELSEWHERE, 1);
    }

    @Test
    void clients_without_a_name_share_the_measure_of_their_range() {
        write(null, ROUTER, 8);
        assertThrows(RateLimited.class, () -> write(null, ROUTER, 1));
        write(null, ELSEWHERE, 1);
        write("neighbour", ROUTER, 1);
    }

    @Test
    void a_name_is_known_in_its_range_only() {
        write("same name", ROUTER, 8);
        write("same name", ELSEWHERE, 8);
    }

    @Test
    void guessing_codes_is_limited_apart_from_writing() {
        for (int i = 0; i < 60; i++) {
            limits.count(Kind.LOOK_UP, "guesser", ROUTER, null);
        }
        assertThrows(RateLimited.class, () -> limits.count(Kind.LOOK_UP, "guesser", ROUTER, null));
        write("guesser", ROUTER, 1);
    }

    @Test
    void a_place_is_guarded_against_a_flood_from_everywhere() {
        for (int i = 0; i < 240; i++) {
            limits.count(Kind.WRITE, "device", "range " + i, PLACE);
        }
        assertThrows(RateLimited.class, () -> limits.count(Kind.WRITE, "device", "range x", PLACE));
        limits.count(Kind.WRITE, "device", "range y", "150124100012");
    }

    @Test
    void a_range_is_what_neighbours_share() {
        assertEquals(Visitor.rangeOf("192.168.1.7"), Visitor.rangeOf("192.168.1.200"));
        assertNotEquals(Visitor.rangeOf("192.168.1.7"), Visitor.rangeOf("192.168.2.7"));
        assertEquals(Visitor.rangeOf("2001:db8:1:200::1"), Visitor.rangeOf("2001:db8:1:2ff::9"));
        assertNotEquals(Visitor.rangeOf("2001:db8:1:200::1"), Visitor.rangeOf("2001:db8:1:300::1"));
        assertEquals("unknown", Visitor.rangeOf("not an address"));
    }

    private void write(String device, String range, int times) {
        for (int i = 0; i < times; i++) {
            limits.count(Kind.WRITE, device, range, null);
        }
    }

    /** Stands still until told otherwise. */
    private static final class StandingClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T02:00:00Z");

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ServerClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
