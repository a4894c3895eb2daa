package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.CalendarService;
import org.xiaoshao.whistle.CalendarYearView;

/** What {@code calendarImport} answers. */
public final class CalendarImport {

    private CalendarImport() {}

    /** The year as it is now, or would be, or the reasons why nothing was done. */
    @Type("CalendarImportPayload")
    @Description("The year as it is now, or would be, or the reasons why nothing was done.")
    public record Payload(
            @Description("The year as it is now, or in a dry run would be; null when refused.")
                    CalendarYearView calendar,
            @Description("How many of its days are another thing than before; null when refused.")
                    Integer changedDays,
            @Description(
                            "How many clocks run and are reckoned again in the background; null"
                                    + " when refused.")
                    Integer openClocks,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload of(CalendarService.Imported imported) {
            return new Payload(
                    imported.year(),
                    imported.changedDays(),
                    Math.toIntExact(imported.openClocks()),
                    List.of());
        }
    }

    /** One reason why nothing was done. */
    @Type("CalendarImportError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description(
                            "The input field at fault, dotted; of a line csv.LINE or"
                                    + " csv.LINE.COLUMN, counted from 1; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()), fault.field(), fault.code().message());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("CalendarImportErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("Calendars are kept of the years 2000 to 2100.")
        YEAR_OUT_OF_RANGE,
        @Description("There is no line with a day.")
        NO_DAYS,
        @Description("No year has so many holidays.")
        TOO_MANY_DAYS,
        @Description("The line is not of the form date,休 or 班,holiday.")
        LINE_MALFORMED,
        @Description("That is no date of the form 2026-10-10.")
        DATE_INVALID,
        @Description("The day lies in another year.")
        DATE_OF_ANOTHER_YEAR,
        @Description("The day stands on a line before.")
        DATE_REPEATED,
        @Description("Only a Saturday or Sunday is worked instead of another day.")
        NOT_A_WEEKEND,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
