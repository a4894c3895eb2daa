package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What could not be sent is sent again three times, later each time, and then given up. */
class BackOffTest {

    @Test
    void the_pauses_are_one_five_and_thirty_minutes_and_the_fourth_try_is_the_last() {
        assertEquals(
                List.of(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(5)),
                        Optional.of(Duration.ofMinutes(30)),
                        Optional.<Duration>empty()),
                IntStream.rangeClosed(1, 4).mapToObj(BackOff::after).toList());
    }
}
