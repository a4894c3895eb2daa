package org.xiaoshao.whistle.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.whistle.CalendarDayKind;
import org.xiaoshao.whistle.CalendarImportInput;
import org.xiaoshao.whistle.internal.clock.WorkingCalendar;
import org.xiaoshao.whistle.internal.clock.WorkingCalendar.Deviation;

/**
 * Reads the lines of an import. Every fault of every line is told at once, at {@code csv.LINE} or
 * {@code csv.LINE.COLUMN}, lines counted from 1 as editors do.
 */
final class CalendarSheet {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int NOTICE = 100;
    private static final int HOLIDAY = 20;
    private static final int MOST_DAYS = 120;
    private static final int MOST_LINES = 500;
    private static final int COLUMNS = 3;
    private static final Set<String> WORKED = Set.of("班", "worked");
    private static final Set<String> OFF = Set.of("休", "off");

    private final int year;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Deviation> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private CalendarSheet(int year) {
        this.year = year;
    }

    /** Whether calendars are kept of that year. */
    static boolean reaches(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /**
     * @throws Refused with what is wrong with the input
     */
    static List<Deviation> read(CalendarImportInput input) {
        var sheet = new CalendarSheet(input.year());
        sheet.faults.addAll(
                new InputCheck()
                        .unless(reaches(input.year()), CalendarFault.YEAR_OUT_OF_RANGE, "year")
                        .required("notice", input.notice(), NOTICE)
                        .faults());
        sheet.lines(input.csv().strip().lines().toList());
        Refused.unlessEmpty(sheet.faults);
        return sheet.days;
    }

    private void lines(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            faults.add(Fault.of(CalendarFault.TOO_MANY_DAYS, "csv"));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            var heading = i == 0 && lines.get(i).chars().noneMatch(Character::isDigit);
            if (!heading && !lines.get(i).isBlank()) {
                line(i + 1, lines.get(i).strip().split("[,，\t]", -1));
            }
        }
        if (faults.isEmpty() && days.isEmpty()) {
            faults.add(Fault.of(CalendarFault.NO_DAYS, "csv"));
        }
        if (days.size() > MOST_DAYS) {
            faults.add(Fault.of(CalendarFault.TOO_MANY_DAYS, "csv"));
        }
    }

    private void line(int number, String[] cells) {
        var working = cells.length == COLUMNS ? cells[1].strip() : "";
        if (!WORKED.contains(working) && !OFF.contains(working)) {
            fault(number, null, CalendarFault.LINE_MALFORMED);
            return;
        }
        var date = date(number, cells[0].strip());
        var holiday = TextRules.clean(cells[2]);
        TextRules.faultOfRequired(cells[2], HOLIDAY)
                .ifPresent(found -> fault(number, "holiday", CommonFault.valueOf(found.name())));
        if (date == null) {
            return;
        }
        var worked = WORKED.contains(working);
        if (date.getYear() != year) {
            fault(number, "date", CalendarFault.DATE_OF_ANOTHER_YEAR);
        } else if (!seen.add(date)) {
            fault(number, "date", CalendarFault.DATE_REPEATED);
        } else if (worked && WorkingCalendar.byWeek(date) != CalendarDayKind.WEEKEND) {
            fault(number, "date", CalendarFault.NOT_A_WEEKEND);
        } else {
            days.add(new Deviation(date, worked, holiday));
        }
    }

    private LocalDate date(int number, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            fault(number, "date", CalendarFault.DATE_INVALID);
            return null;
        }
    }

    private void fault(int number, String column, FaultCode code) {
        faults.add(Fault.of(code, "csv." + number + (column == null ? "" : "." + column)));
    }
}
