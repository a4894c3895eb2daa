package org.xiaoshao.whistle;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A day that a clock ran on, and how much of it was counted. */
@Name("DeadlineDay")
@Description("A day that a clock ran on, and how much of it was counted.")
public record DeadlineDayView(
        @Description("The day.") @NonNull LocalDate date,
        @Description("What it is.") @NonNull CalendarDayKind kind,
        @Description("The holiday that it belongs to or is worked for; null on any other day.")
                String holiday,
        @Description("Whether its year is not published, so that it may still become another.")
                @NonNull
                Boolean provisional,
        @Description("How much of it was counted.") @NonNull Integer countedSeconds) {}
