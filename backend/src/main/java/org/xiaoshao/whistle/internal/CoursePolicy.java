package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleRefusal.ALREADY_CONFIRMED;
import static org.xiaoshao.whistle.WhistleRefusal.ALREADY_OBJECTED;
import static org.xiaoshao.whistle.WhistleRefusal.FOLLOWS_WHOLE;
import static org.xiaoshao.whistle.WhistleRefusal.HIGHEST_LEVEL;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_LAST_RESORT;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_YOUR_LEVEL;
import static org.xiaoshao.whistle.WhistleRefusal.OTHERS_REPORTED;
import static org.xiaoshao.whistle.WhistleRefusal.PARTS_OPEN;
import static org.xiaoshao.whistle.WhistleRefusal.SECOND_PERSON_NEEDED;
import static org.xiaoshao.whistle.WhistleRefusal.SECRETARY_DECIDES;
import static org.xiaoshao.whistle.WhistleRefusal.TARGET_HANDLED;
import static org.xiaoshao.whistle.WhistleRefusal.WRONG_STATE;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleState;

/** The guards that look at what a whistle has been through. */
final class CoursePolicy {

    /** Until it is handled, a whistle takes others in and lets them go. */
    static final Set<WhistleState> UNHANDLED =
            EnumSet.of(
                    WhistleState.BLOWN,
                    WhistleState.WAITING_REPORTER,
                    WhistleState.ADMITTED,
                    WhistleState.DISPATCHED,
                    WhistleState.RETURN_ASKED,
                    WhistleState.SIGNED,
                    WhistleState.IN_HAND,
                    WhistleState.REWORK);

    private CoursePolicy() {}

    /** After an objection a worker decides no more. */
    static Policy secretaryAfterObjection() {
        return Policy.unless(
                s -> s.course().objectedAt() == null || s.has(Role.COMMUNITY_SECRETARY),
                SECRETARY_DECIDES);
    }

    static Policy objectsOnce() {
        return Policy.unless(s -> s.course().objectedAt() == null, ALREADY_OBJECTED);
    }

    static Policy onlyReporter() {
        return Policy.unless(s -> s.course().reporters() <= 1, OTHERS_REPORTED);
    }

    static Policy notAtTheTop() {
        return Policy.unless(s -> s.subject().level() != SettlementLevel.COUNTY, HIGHEST_LEVEL);
    }

    static Policy confirmsOnce() {
        return Policy.unless(s -> s.course().confirmedAt() == null, ALREADY_CONFIRMED);
    }

    /** A part is checked, evaluated and closed with the whole. */
    static Policy whole() {
        return Policy.unless(s -> !s.subject().part(), FOLLOWS_WHOLE);
    }

    /** What an organisation did badly that organisation does again. */
    static Policy notLedAgain() {
        return Policy.unless(
                s -> s.state() != WhistleState.REWORK || !s.subject().led(), WRONG_STATE);
    }

    /** Every part of it is handled. */
    static Policy partsHandled() {
        return Policy.unless(s -> s.course().openParts() == 0, PARTS_OPEN);
    }

    /** The county, once its own last rework failed as well. */
    static Policy lastResort() {
        return Policy.unless(
                s ->
                        s.subject().level() == SettlementLevel.COUNTY
                                && s.course().reworksAtLevel() >= s.limits().reworks(),
                NOT_LAST_RESORT);
    }

    /** An organiser of the county proposes it; another one or the leader of the town decides. */
    static Policy givesUp() {
        return Policy.unless(
                s -> {
                    var place = s.caller().place();
                    var proposed = s.course().unresolvedBy() != null;
                    return place.inCounty() && s.has(Role.COUNTY_ORGANISER)
                            || proposed && place.inTown() && s.has(Role.TOWNSHIP_LEADER);
                },
                NOT_YOUR_LEVEL);
    }

    /** Whoever proposed to give up does not decide it as well. */
    static Policy anotherPerson() {
        return Policy.unless(
                s ->
                        s.course().unresolvedBy() == null
                                || !Objects.equals(s.course().unresolvedBy(), s.caller().person()),
                SECOND_PERSON_NEEDED);
    }

    static Policy targetUnhandled() {
        return Policy.unless(
                s -> s.course().target() != null && UNHANDLED.contains(s.course().target()),
                TARGET_HANDLED);
    }
}
