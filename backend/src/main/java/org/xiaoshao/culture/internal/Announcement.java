package org.xiaoshao.culture.internal;

import java.time.Instant;
import org.xiaoshao.culture.ActivityState;

/**
 * What an activity announces: its times and its places. Where it stands follows from this and the
 * time. Each span holds its beginning and not its end.
 */
record Announcement(
        Instant startsAt,
        Instant endsAt,
        Instant signUpOpensAt,
        Instant signUpClosesAt,
        int capacity,
        int taken) {

    ActivityState state(Instant now) {
        if (!now.isBefore(endsAt)) {
            return ActivityState.ENDED;
        }
        if (now.isBefore(signUpOpensAt)) {
            return ActivityState.SIGN_UP_NOT_OPEN;
        }
        if (!now.isBefore(signUpClosesAt)) {
            return ActivityState.SIGN_UP_CLOSED;
        }
        return placesLeft() > 0 ? ActivityState.SIGN_UP_OPEN : ActivityState.FULL;
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    int placesLeft() {
        return capacity - taken;
    }
}
