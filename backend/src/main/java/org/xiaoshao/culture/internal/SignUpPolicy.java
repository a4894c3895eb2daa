package org.xiaoshao.culture.internal;

import static org.xiaoshao.culture.ActivityRefusal.*;

import java.util.Optional;
import java.util.function.Predicate;
import org.xiaoshao.culture.ActivityRefusal;

/** One rule of signing up, which allows or refuses with a reason. */
@FunctionalInterface
interface SignUpPolicy {

    /** Empty allows. */
    Optional<ActivityRefusal> refuse(SignUpSituation situation);

    /** Places are held by people who are known. */
    static SignUpPolicy loggedIn() {
        return refuseUnless(SignUpSituation::loggedIn, NOT_LOGGED_IN);
    }

    /** A community's activities are for those who live or serve there. */
    static SignUpPolicy belongsThere() {
        return refuseUnless(s -> !s.loggedIn() || s.belongs(), NOT_YOUR_COMMUNITY);
    }

    /** Only while signing up is open; whether places are left is another matter. */
    static SignUpPolicy windowIsOpen() {
        return s ->
                switch (s.announcement().state(s.now())) {
                    case SIGN_UP_NOT_OPEN -> Optional.of(SIGN_UP_NOT_OPEN);
                    case SIGN_UP_CLOSED -> Optional.of(SIGN_UP_CLOSED);
                    case ENDED -> Optional.of(ENDED);
                    case SIGN_UP_OPEN, FULL -> Optional.empty();
                };
    }

    /** One place each. */
    static SignUpPolicy holdsNoPlace() {
        return refuseUnless(s -> !s.holdsPlace(), ALREADY_SIGNED_UP);
    }

    /** Told early; the last word is the database's, when the place is taken. */
    static SignUpPolicy placeIsLeft() {
        return refuseUnless(s -> s.announcement().placesLeft() > 0, FULL);
    }

    /** Only one's own place can be given back. */
    static SignUpPolicy holdsPlace() {
        return refuseUnless(s -> !s.loggedIn() || s.holdsPlace(), NOT_SIGNED_UP);
    }

    /** A place that is given back must still be of use to somebody. */
    static SignUpPolicy notBegun() {
        return s ->
                s.announcement().hasBegun(s.now())
                        ? Optional.of(s.now().isBefore(s.announcement().endsAt()) ? BEGUN : ENDED)
                        : Optional.empty();
    }

    private static SignUpPolicy refuseUnless(
            Predicate<SignUpSituation> allowed, ActivityRefusal reason) {
        return s -> allowed.test(s) ? Optional.empty() : Optional.of(reason);
    }
}
