package org.xiaoshao.whistle.internal.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.whistle.CalendarDayKind;

/**
 * Which days are worked: Monday to Friday, but for what the yearly notices of the State Council's
 * General Office make holidays or make-up days (全国年节及纪念日放假办法). In a year without a published notice
 * only weekends are known, and every day of it is provisional.
 */
public final class WorkingCalendar {

    /**
     * A day that is not what its day of the week says.
     *
     * @param worked true for a make-up day, false for a holiday
     * @param holiday its name
     */
    public record Deviation(LocalDate date, boolean worked, String holiday) {}

    private final Set<Integer> published;
    private final Map<LocalDate, Deviation> deviations;

    public WorkingCalendar(Collection<Integer> publishedYears, Collection<Deviation> deviations) {
        this.published = Set.copyOf(publishedYears);
        this.deviations =
                deviations.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(Deviation::date, Function.identity()));
    }

    public boolean isPublished(int year) {
        return published.contains(year);
    }

    public CalendarDay day(LocalDate date) {
        var deviation = deviations.get(date);
        var provisional = !isPublished(date.getYear());
        if (deviation == null) {
            return new CalendarDay(date, byWeek(date), null, provisional);
        }
        var kind = deviation.worked() ? CalendarDayKind.MAKE_UP : CalendarDayKind.HOLIDAY;
        return new CalendarDay(date, kind, deviation.holiday(), provisional);
    }

    public boolean isWorked(LocalDate date) {
        var deviation = deviations.get(date);
        return deviation == null ? byWeek(date).isWorked() : deviation.worked();
    }

    /** What a day is when nothing but its day of the week is known. */
    public static CalendarDayKind byWeek(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? CalendarDayKind.WEEKEND
                : CalendarDayKind.WORKDAY;
    }
}
