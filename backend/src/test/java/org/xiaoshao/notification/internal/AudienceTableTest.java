package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.notification.internal.AudienceTable.audiences;
import static org.xiaoshao.notification.internal.AudienceTable.happening;
import static org.xiaoshao.notification.internal.AudienceTable.warned;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationKind;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningLevel;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/** Who is told what, without a database. */
class AudienceTableTest {

    private static Set<Audience> told(NotificationHappening happening) {
        return audiences(happening).stream()
                .map(AudienceTable.Told::audience)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(
            value = WhistleEventType.class,
            names = {
                "SIGNED",
                "CONTACTED",
                "REPORTED_FOR_DUTY",
                "REHOMED",
                "RESUMED",
                "TOOK_IN",
                "LET_GO",
                "SPLIT",
                "SETTLED_ON_SPOT",
                "PAUSED",
                "PAUSE_ENDED",
                "CONFIRMED",
                "CALLED_BACK"
            })
    void nobody_is_told_of_what_asks_nothing_of_anybody(WhistleEventType type) {
        for (var state : WhistleState.values()) {
            assertEquals(Optional.empty(), happening(type, state));
        }
    }

    @Test
    void the_work_of_one_of_several_organisations_is_no_news_but_the_last_is() {
        assertEquals(
                Optional.empty(), happening(WhistleEventType.REPORTED_DONE, WhistleState.IN_HAND));
        assertEquals(
                Optional.of(NotificationHappening.HANDLED),
                happening(WhistleEventType.REPORTED_DONE, WhistleState.HANDLED));
        assertEquals(
                Optional.empty(), happening(WhistleEventType.EVALUATED, WhistleState.FED_BACK));
        assertEquals(
                Optional.of(NotificationHappening.CALL_BACK_DUE),
                happening(WhistleEventType.EVALUATION_ENDED, WhistleState.FED_BACK));
    }

    @ParameterizedTest
    @EnumSource(
            value = NotificationHappening.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "CLOCK_RUNS_OUT")
    void whatever_happens_is_told_to_somebody_and_comes_from_some_event(
            NotificationHappening happening) {
        assertFalse(audiences(happening).isEmpty());
        assertTrue(
                Arrays.stream(WhistleEventType.values())
                        .anyMatch(
                                type ->
                                        Arrays.stream(WhistleState.values())
                                                .anyMatch(
                                                        to ->
                                                                happening(type, to)
                                                                        .filter(happening::equals)
                                                                        .isPresent())));
    }

    @Test
    void reporters_are_told_of_every_turn_that_matters_to_them() {
        var theirs = EnumSet.noneOf(NotificationHappening.class);
        for (var one : NotificationHappening.values()) {
            if (told(one).contains(Audience.REPORTERS)) {
                theirs.add(one);
            }
        }
        assertEquals(
                EnumSet.of(
                        NotificationHappening.ADMITTED,
                        NotificationHappening.DECLINED,
                        NotificationHappening.ASKED_REPORTER,
                        NotificationHappening.MERGED,
                        NotificationHappening.UNMERGED,
                        NotificationHappening.DISPATCHED,
                        NotificationHappening.IN_HAND,
                        NotificationHappening.HANDLED,
                        NotificationHappening.FED_BACK,
                        NotificationHappening.REWORK,
                        NotificationHappening.REOPENED,
                        NotificationHappening.CLOSED),
                theirs);
    }

    @Test
    void organisations_are_told_of_their_orders_and_what_is_wanted_of_them() {
        assertTrue(told(NotificationHappening.DISPATCHED).contains(Audience.ORGANISATIONS));
        assertTrue(told(NotificationHappening.URGED).contains(Audience.ORGANISATIONS));
        assertTrue(told(NotificationHappening.REWORK).contains(Audience.HANDLERS));
        assertEquals(Set.of(Audience.ORGANISATION), told(NotificationHappening.RETURN_OVERRULED));
        assertEquals(Set.of(Audience.ARBITERS), told(NotificationHappening.RETURN_ASKED));
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIT, COMMUNITY",
        "ANSWER, REPORTERS",
        "DISPATCH, SETTLERS",
        "SIGN, UNSIGNED",
        "RULE_ON_RETURN, ARBITERS",
        "CONTACT, HANDLERS",
        "HANDLE, HANDLERS",
        "CHECK, COMMUNITY",
        "FEED_BACK, COMMUNITY",
        "EVALUATE, REPORTERS"
    })
    void the_first_rung_warns_whoever_the_clock_waits_for(DeadlineKind clock, Audience audience) {
        assertEquals(
                List.of(new AudienceTable.Told(audience, NotificationKind.WARNING)),
                warned(clock, WarningLevel.RESPONSIBLE));
    }

    @ParameterizedTest
    @EnumSource(DeadlineKind.class)
    void the_other_rungs_warn_their_level_whatever_the_clock(DeadlineKind clock) {
        for (var level : EnumSet.complementOf(EnumSet.of(WarningLevel.RESPONSIBLE))) {
            assertEquals(
                    List.of(
                            new AudienceTable.Told(
                                    Audience.valueOf(level.name()), NotificationKind.WARNING)),
                    warned(clock, level));
        }
    }

    @Test
    void those_near_it_are_told_of_what_is_theirs_to_do_or_to_see_and_of_no_more() {
        for (var one : NotificationHappening.values()) {
            assertEquals(
                    one == NotificationHappening.BLOWN,
                    told(one).contains(Audience.GRID),
                    one::name);
            assertEquals(
                    one == NotificationHappening.REWORK || one == NotificationHappening.REOPENED,
                    told(one).contains(Audience.GRID_ITSELF),
                    one::name);
            assertEquals(
                    one == NotificationHappening.HANDLED,
                    told(one).contains(Audience.HEADS),
                    one::name);
            assertEquals(
                    one == NotificationHappening.FED_BACK,
                    told(one).contains(Audience.VOICES),
                    one::name);
        }
    }
}
