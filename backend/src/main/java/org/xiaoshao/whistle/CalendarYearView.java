package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The days of a year: which are worked and which are not. */
@Name("CalendarYear")
@Description("The days of a year: which are worked and which are not.")
public record CalendarYearView(
        @Description("The year.") @NonNull Integer year,
        @Description(
                        "Whether its holidays are published. Of a year that is not only weekends"
                                + " are known, and what is counted on it may still change.")
                @NonNull
                Boolean published,
        @Description("The notice it was taken from; null when not published.") String notice,
        @Description("When that was; null when not published.") Instant importedAt,
        @Description("Every day of it.") @NonNull List<@NonNull CalendarDayView> days) {}
