package org.xiaoshao.notification.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before something is sent again that could not be sent. */
final class BackOff {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    private BackOff() {}

    /** After so many tries; absent when that were enough. */
    static Optional<Duration> after(int tries) {
        return tries <= PAUSES.size() ? Optional.of(PAUSES.get(tries - 1)) : Optional.empty();
    }
}
