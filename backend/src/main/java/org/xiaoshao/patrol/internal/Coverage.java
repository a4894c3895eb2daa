package org.xiaoshao.patrol.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.territory.WeekDay;

/**
 * What was due and what was done. Pure. Days are counted by the weekdays of the plan and not by the
 * working calendar: a plan says itself whether it is walked on a Sunday or a holiday, and 每日巡 means
 * every day.
 */
record Coverage(
        int roundsDue, int roundsDone, int roundsBesides, int pointsDue, int pointsChecked) {

    static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0);

    /**
     * A plan.
     *
     * @param grid the one it counts for; null when there is none
     * @param to last day; null for none
     */
    record Plan(
            UUID id,
            UUID grid,
            Set<WeekDay> weekdays,
            int rounds,
            int points,
            LocalDate from,
            LocalDate to) {

        int dueOn(LocalDate day) {
            var inForce = !day.isBefore(from) && (to == null || !day.isAfter(to));
            var onSuchDays = weekdays.contains(WeekDay.values()[day.getDayOfWeek().ordinal()]);
            return inForce && onSuchDays ? rounds : 0;
        }
    }

    /**
     * A round.
     *
     * @param walked whether whoever walked it ended it themselves
     * @param checked at how many points they checked in
     */
    record Walk(UUID plan, LocalDate day, boolean walked, int checked) {}

    /** One plan on one day: of the rounds walked those count that checked in at most points. */
    static Coverage of(Plan plan, LocalDate day, Collection<Walk> walks) {
        var due = plan.dueOn(day);
        var checked =
                walks.stream()
                        .filter(walk -> walk.plan().equals(plan.id()) && walk.day().equals(day))
                        .filter(Walk::walked)
                        .map(Walk::checked)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        var done = Math.min(due, checked.size());
        return new Coverage(
                due,
                done,
                checked.size() - done,
                due * plan.points(),
                checked.subList(0, done).stream().mapToInt(Integer::intValue).sum());
    }

    static Coverage of(List<Plan> plans, LocalDate day, Collection<Walk> walks) {
        return plans.stream().map(plan -> of(plan, day, walks)).reduce(NOTHING, Coverage::plus);
    }

    Coverage plus(Coverage other) {
        return new Coverage(
                roundsDue + other.roundsDue,
                roundsDone + other.roundsDone,
                roundsBesides + other.roundsBesides,
                pointsDue + other.pointsDue,
                pointsChecked + other.pointsChecked);
    }
}
