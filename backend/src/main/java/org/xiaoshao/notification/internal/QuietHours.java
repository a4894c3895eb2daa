package org.xiaoshao.notification.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When somebody is not to be disturbed, by the clocks in China. The end does not belong to it; an
 * end that is earlier than the beginning is that of the next day.
 */
record QuietHours(LocalTime from, LocalTime to) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Absent where they are given as none. */
    static Optional<QuietHours> of(String from, String to) {
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)));
    }

    /** When the quiet hours that run at that moment are over; absent where none run. */
    Optional<Instant> overAt(Instant now) {
        var here = now.atZone(CHINA);
        var time = here.toLocalTime();
        var overnight = from.isAfter(to);
        var since = !time.isBefore(from);
        var before = time.isBefore(to);
        if (overnight ? !since && !before : !since || !before) {
            return Optional.empty();
        }
        var day = here.toLocalDate().plusDays(overnight && since ? 1 : 0);
        return Optional.of(day.atTime(to).atZone(CHINA).toInstant());
    }
}
