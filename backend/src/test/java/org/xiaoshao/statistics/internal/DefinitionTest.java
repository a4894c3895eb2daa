package org.xiaoshao.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaoshao.statistics.MetricCases;
import org.xiaoshao.statistics.MetricCode;
import org.xiaoshao.whistle.DeadlineState;

class DefinitionTest {

    private static final String PLACE = "150124100000";
    private static final Period NOVEMBER =
            new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));
    private static final Instant FROM = Instant.parse("2026-10-31T16:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-30T16:00:00Z");

    private static MetricCases numerator(MetricCode code) {
        return Definition.of(code).numerator().apply(PLACE, NOVEMBER);
    }

    private static MetricCases denominator(MetricCode code) {
        return Definition.of(code).denominator().apply(PLACE, NOVEMBER);
    }

    private static MetricCases dueOrClosed(
            List<DeadlineState> handling, Boolean answered, Boolean satisfied) {
        return new MetricCases(
                PLACE, null, handling, null, null, FROM, BEFORE, answered, satisfied);
    }

    @Test
    void a_rate_without_cases_is_neither_nothing_nor_everything() {
        assertNull(Figures.value(0, 0));
    }

    @Test
    void a_rate_is_in_hundredths_and_not_rounded_and_a_count_is_itself() {
        assertEquals(100.0 * 2 / 3, Figures.value(2, 3));
        assertEquals(0.0, Figures.value(0, 3));
        assertEquals(7.0, Figures.value(7, null));
    }

    @Test
    void open_counts_what_was_blown_in_the_period_and_is_not_settled() {
        assertEquals(
                new MetricCases(PLACE, true, List.of(), FROM, BEFORE, null, null, null, null),
                numerator(MetricCode.OPEN));
        assertNull(Definition.of(MetricCode.OPEN).denominator());
    }

    @Test
    void late_counts_deadlines_of_the_period_that_nobody_met_yet() {
        assertEquals(
                dueOrClosed(List.of(DeadlineState.OVERDUE), null, null),
                numerator(MetricCode.LATE));
        assertNull(Definition.of(MetricCode.LATE).denominator());
    }

    @Test
    void on_time_leaves_out_clocks_that_still_run_and_keeps_those_that_ran_out() {
        assertEquals(
                dueOrClosed(List.of(DeadlineState.MET), null, null), numerator(MetricCode.ON_TIME));
        assertEquals(
                dueOrClosed(
                        List.of(DeadlineState.MET, DeadlineState.MISSED, DeadlineState.OVERDUE),
                        null,
                        null),
                denominator(MetricCode.ON_TIME));
    }

    @Test
    void satisfied_is_a_part_of_those_who_answered() {
        assertEquals(dueOrClosed(List.of(), true, true), numerator(MetricCode.SATISFIED));
        assertEquals(dueOrClosed(List.of(), true, null), denominator(MetricCode.SATISFIED));
    }

    @Test
    void every_code_has_one_definition_and_every_definition_says_its_formula() {
        var codes = Definition.ALL.stream().map(one -> one.metric().code()).toList();
        assertEquals(Arrays.asList(MetricCode.values()), codes);
        assertTrue(Definition.ALL.stream().noneMatch(one -> one.metric().formula().isBlank()));
    }
}
