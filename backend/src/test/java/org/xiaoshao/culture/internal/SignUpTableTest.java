package org.xiaoshao.culture.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.culture.ActivityAction.CANCEL_SIGN_UP;
import static org.xiaoshao.culture.ActivityAction.SIGN_UP;
import static org.xiaoshao.culture.ActivityRefusal.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.culture.ActivityAction;
import org.xiaoshao.culture.ActivityRefusal;
import org.xiaoshao.culture.ActivityState;

/**
 * The rules of signing up, without a database. Signing up is open from 10 to 12; it is 14 to 16.
 */
class SignUpTableTest {

    private static final int PLACES = 3;

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + ":00Z");
    }

    private static Announcement announced(int taken) {
        return new Announcement(at("14:00"), at("16:00"), at("10:00"), at("12:00"), PLACES, taken);
    }

    /** Somebody of the community who holds no place, while signing up is open. */
    private static SignUpSituation somebody(String time, int taken) {
        return new SignUpSituation(announced(taken), at(time), true, true, false);
    }

    private static SignUpSituation holder(String time) {
        return new SignUpSituation(announced(1), at(time), true, true, true);
    }

    private static void assertRefused(
            ActivityAction action, SignUpSituation situation, ActivityRefusal... reasons) {
        assertEquals(List.of(reasons), SignUpTable.refusals(action, situation));
    }

    @ParameterizedTest
    @EnumSource(ActivityAction.class)
    void without_login_nothing_is_possible_and_nothing_else_is_said(ActivityAction action) {
        var nobody = new SignUpSituation(announced(1), at("11:00"), false, false, false);
        assertRefused(action, nobody, NOT_LOGGED_IN);
    }

    @Test
    void somebody_of_another_community_does_not_sign_up() {
        var stranger = new SignUpSituation(announced(1), at("11:00"), true, false, false);
        assertRefused(SIGN_UP, stranger, NOT_YOUR_COMMUNITY);
    }

    @Test
    void nobody_takes_a_second_place() {
        assertRefused(SIGN_UP, holder("11:00"), ALREADY_SIGNED_UP);
    }

    @Test
    void nobody_takes_a_place_that_is_not_there() {
        assertRefused(SIGN_UP, somebody("11:00", PLACES), FULL);
    }

    @ParameterizedTest
    @CsvSource({
        "09:59, SIGN_UP_NOT_OPEN",
        "12:00, SIGN_UP_CLOSED",
        "15:00, SIGN_UP_CLOSED",
        "16:00, ENDED"
    })
    void outside_the_window_nobody_signs_up(String time, ActivityRefusal reason) {
        assertRefused(SIGN_UP, somebody(time, 1), reason);
    }

    @Test
    void whoever_holds_no_place_gives_none_back() {
        assertRefused(CANCEL_SIGN_UP, somebody("11:00", 1), NOT_SIGNED_UP);
    }

    @ParameterizedTest
    @CsvSource({"14:00, BEGUN", "15:59, BEGUN", "16:00, ENDED"})
    void from_its_beginning_on_no_place_is_given_back(String time, ActivityRefusal reason) {
        assertRefused(CANCEL_SIGN_UP, holder(time), reason);
    }

    @Test
    void every_reason_is_told_the_most_telling_first() {
        var stranger = new SignUpSituation(announced(PLACES), at("12:00"), true, false, false);
        assertRefused(SIGN_UP, stranger, NOT_YOUR_COMMUNITY, SIGN_UP_CLOSED, FULL);
    }

    @ParameterizedTest
    @CsvSource({"10:00, 0", "11:59, 2"})
    void while_the_window_is_open_and_a_place_is_left_one_signs_up(String time, int taken) {
        assertRefused(SIGN_UP, somebody(time, taken));
    }

    @ParameterizedTest
    @CsvSource({"11:00", "13:59"})
    void a_place_is_given_back_until_it_begins(String time) {
        assertRefused(CANCEL_SIGN_UP, holder(time));
    }

    @Test
    void somebody_who_moved_away_gives_their_place_back() {
        assertRefused(
                CANCEL_SIGN_UP, new SignUpSituation(announced(1), at("11:00"), true, false, true));
    }

    @ParameterizedTest
    @CsvSource({
        "09:59, 0, SIGN_UP_NOT_OPEN",
        "10:00, 0, SIGN_UP_OPEN",
        "11:59, 2, SIGN_UP_OPEN",
        "11:59, 3, FULL",
        "12:00, 3, SIGN_UP_CLOSED",
        "15:59, 0, SIGN_UP_CLOSED",
        "16:00, 0, ENDED"
    })
    void the_state_follows_from_time_and_places(String time, int taken, ActivityState state) {
        assertEquals(state, announced(taken).state(at(time)));
    }

    @Test
    void an_action_is_available_exactly_when_nothing_refuses_it() {
        var actions = SignUpTable.actions(holder("11:00"));
        assertEquals(
                Arrays.asList(ActivityAction.values()),
                actions.stream().map(action -> action.action()).toList());
        actions.forEach(action -> assertEquals(action.refusals().isEmpty(), action.available()));
        assertTrue(actions.get(1).available());
    }

    @ParameterizedTest
    @EnumSource(ActivityRefusal.class)
    void every_refusal_can_become_a_fault(ActivityRefusal refusal) {
        assertEquals(refusal.name(), CultureFault.of(refusal).code().name());
    }
}
