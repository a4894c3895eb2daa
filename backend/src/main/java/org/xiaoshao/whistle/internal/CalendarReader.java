package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiaoshao.whistle.CalendarDayView;
import org.xiaoshao.whistle.CalendarImportInput;
import org.xiaoshao.whistle.CalendarYearView;
import org.xiaoshao.whistle.internal.clock.CalendarDay;
import org.xiaoshao.whistle.internal.clock.WorkingCalendar;
import org.xiaoshao.whistle.internal.clock.WorkingCalendar.Deviation;

/** Calendars as clients see them. */
@ApplicationScoped
public class CalendarReader {

    @Inject EntityManager entityManager;

    /** What an import would make of a year, and how many of its days that changes. */
    public record Change(CalendarYearView year, int changedDays) {}

    /** Where a year was taken from. */
    private record Source(String notice, Instant importedAt) {}

    public Optional<CalendarYearView> year(int year) {
        if (!CalendarSheet.reaches(year)) {
            return Optional.empty();
        }
        return Optional.of(view(year, source(year).orElse(null), days(calendar(year), year)));
    }

    /** Reads the lines of an import against what is known. */
    public Change change(CalendarImportInput input) {
        var wanted = new WorkingCalendar(List.of(input.year()), CalendarSheet.read(input));
        var known = calendar(input.year());
        var changed =
                dates(input.year())
                        .filter(day -> !view(known.day(day)).equals(view(wanted.day(day))))
                        .count();
        return new Change(
                view(
                        input.year(),
                        new Source(input.notice().strip(), null),
                        days(wanted, input.year())),
                (int) changed);
    }

    private WorkingCalendar calendar(int year) {
        var published = source(year).isPresent() ? List.of(year) : List.<Integer>of();
        return new WorkingCalendar(
                published,
                tuples("select day, worked, holiday from calendar_day where year = :year", year)
                        .map(CalendarReader::deviation)
                        .toList());
    }

    static Deviation deviation(Tuple row) {
        return new Deviation(
                row.get("day", LocalDate.class),
                row.get("worked", Boolean.class),
                row.get("holiday", String.class));
    }

    private Optional<Source> source(int year) {
        return tuples("select notice, imported_at from calendar_year where year = :year", year)
                .map(
                        row ->
                                new Source(
                                        row.get("notice", String.class),
                                        row.get("imported_at", Instant.class)))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> tuples(String sql, int year) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .getResultList()
                .stream();
    }

    private static CalendarYearView view(int year, Source source, List<CalendarDayView> days) {
        return new CalendarYearView(
                year,
                source != null,
                source == null ? null : source.notice(),
                source == null ? null : source.importedAt(),
                days);
    }

    private static List<CalendarDayView> days(WorkingCalendar calendar, int year) {
        return dates(year).map(calendar::day).map(CalendarReader::view).toList();
    }

    private static CalendarDayView view(CalendarDay day) {
        return new CalendarDayView(day.date(), day.kind(), day.kind().isWorked(), day.holiday());
    }

    private static Stream<LocalDate> dates(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
