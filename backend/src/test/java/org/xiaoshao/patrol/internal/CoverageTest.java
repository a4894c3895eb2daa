package org.xiaoshao.patrol.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.patrol.internal.Coverage.Plan;
import org.xiaoshao.patrol.internal.Coverage.Walk;
import org.xiaoshao.territory.WeekDay;

/** What is due and what is done, worked by hand. */
class CoverageTest {

    /** A Saturday. */
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final Set<WeekDay> DAILY = EnumSet.allOf(WeekDay.class);
    private static final Set<WeekDay> WORKDAYS = EnumSet.range(WeekDay.MONDAY, WeekDay.FRIDAY);

    private static Plan plan(Set<WeekDay> days, int rounds, int points) {
        return new Plan(
                UUID.randomUUID(), null, days, rounds, points, SATURDAY.minusDays(30), null);
    }

    private static Walk walk(Plan plan, LocalDate day, int checked) {
        return new Walk(plan.id(), day, true, checked);
    }

    @Test
    void nothing_is_due_without_a_plan_or_outside_of_its_days() {
        assertEquals(Coverage.NOTHING, Coverage.of(List.of(), MONDAY, List.of()));
        assertEquals(Coverage.NOTHING, Coverage.of(plan(WORKDAYS, 2, 3), SATURDAY, List.of()));
        var ended = new Plan(UUID.randomUUID(), null, DAILY, 1, 0, SATURDAY, SATURDAY.plusDays(1));
        assertEquals(Coverage.NOTHING, Coverage.of(ended, SATURDAY.minusDays(1), List.of()));
        assertEquals(Coverage.NOTHING, Coverage.of(ended, MONDAY, List.of()));
        assertEquals(1, Coverage.of(ended, SATURDAY, List.of()).roundsDue());
        assertEquals(1, Coverage.of(ended, SATURDAY.plusDays(1), List.of()).roundsDue());
        var calledOff =
                new Plan(UUID.randomUUID(), null, DAILY, 1, 0, SATURDAY, SATURDAY.minusDays(1));
        assertEquals(Coverage.NOTHING, Coverage.of(calledOff, SATURDAY, List.of()));
    }

    @Test
    void what_nobody_walked_is_due_and_not_done() {
        assertEquals(
                new Coverage(2, 0, 0, 6, 0), Coverage.of(plan(WORKDAYS, 2, 3), MONDAY, List.of()));
    }

    @Test
    void a_round_that_nobody_ended_does_not_count_and_neither_do_its_points() {
        var plan = plan(DAILY, 1, 3);
        var forgotten = new Walk(plan.id(), MONDAY, false, 3);
        assertEquals(new Coverage(1, 0, 0, 3, 0), Coverage.of(plan, MONDAY, List.of(forgotten)));
    }

    @Test
    void rounds_of_other_days_and_plans_do_not_count() {
        var plan = plan(DAILY, 1, 3);
        var other = plan(DAILY, 1, 3);
        assertEquals(
                new Coverage(1, 0, 0, 3, 0),
                Coverage.of(
                        plan, MONDAY, List.of(walk(plan, SATURDAY, 3), walk(other, MONDAY, 3))));
    }

    @Test
    void of_more_rounds_than_are_due_the_fullest_count_and_the_others_stand_beside() {
        var plan = plan(DAILY, 2, 4);
        assertEquals(
                new Coverage(2, 2, 1, 8, 7),
                Coverage.of(
                        plan,
                        MONDAY,
                        List.of(
                                walk(plan, MONDAY, 1),
                                walk(plan, MONDAY, 4),
                                walk(plan, MONDAY, 3))));
    }

    @Test
    void a_walk_on_a_day_without_duty_stands_beside() {
        var plan = plan(WORKDAYS, 1, 2);
        assertEquals(
                new Coverage(0, 0, 1, 0, 0),
                Coverage.of(plan, SATURDAY, List.of(walk(plan, SATURDAY, 2))));
    }

    @Test
    void plans_of_a_grid_add_up() {
        var one = plan(DAILY, 1, 2);
        var other = plan(DAILY, 2, 0);
        assertEquals(
                new Coverage(3, 2, 0, 2, 1),
                Coverage.of(
                        List.of(one, other),
                        MONDAY,
                        List.of(walk(one, MONDAY, 1), walk(other, MONDAY, 0))));
    }
}
