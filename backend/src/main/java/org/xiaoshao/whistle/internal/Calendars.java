package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.xiaoshao.whistle.internal.clock.Reckoning;
import org.xiaoshao.whistle.internal.clock.WorkingCalendar;
import org.xiaoshao.whistle.internal.clock.WorkingTime;

/**
 * The calendar that clocks are reckoned by. Kept in memory and asked for its revision each time:
 * another backend may have taken a newer one.
 */
@ApplicationScoped
class Calendars {

    @Inject EntityManager entityManager;
    @Inject ClockLimits limits;

    private volatile Known known = new Known(-1, null);

    /**
     * A calendar as it was at one moment.
     *
     * @param revision one more with each import of any year
     */
    record Known(int revision, Reckoning reckoning) {}

    /** In one statement while nothing was imported. */
    Known current() {
        var revision =
                (Integer)
                        entityManager
                                .createNativeQuery(
                                        "select coalesce(max(revision), 0) from calendar_year",
                                        Integer.class)
                                .getSingleResult();
        var kept = known;
        if (kept.revision() == revision) {
            return kept;
        }
        var read = new Known(revision, new Reckoning(new WorkingTime(calendar(), limits.hours())));
        known = read;
        return read;
    }

    @SuppressWarnings("unchecked")
    private WorkingCalendar calendar() {
        List<Integer> years =
                entityManager
                        .createNativeQuery("select year from calendar_year", Integer.class)
                        .getResultList();
        List<Tuple> days =
                entityManager
                        .createNativeQuery(
                                "select day, worked, holiday from calendar_day", Tuple.class)
                        .getResultList();
        return new WorkingCalendar(years, days.stream().map(CalendarReader::deviation).toList());
    }
}
