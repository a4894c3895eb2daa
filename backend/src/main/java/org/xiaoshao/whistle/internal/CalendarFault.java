package org.xiaoshao.whistle.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why a calendar is not taken. */
enum CalendarFault implements FaultCode {
    YEAR_OUT_OF_RANGE("Calendars are kept of the years 2000 to 2100."),
    NO_DAYS("There is no line with a day."),
    TOO_MANY_DAYS("No year has so many holidays."),
    LINE_MALFORMED("The line is not of the form date,休 or 班,holiday."),
    DATE_INVALID("That is no date of the form 2026-10-10."),
    DATE_OF_ANOTHER_YEAR("The day lies in another year."),
    DATE_REPEATED("The day stands on a line before."),
    NOT_A_WEEKEND("Only a Saturday or Sunday is worked instead of another day.");

    private final String message;

    CalendarFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
