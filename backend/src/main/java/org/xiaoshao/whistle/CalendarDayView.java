package org.xiaoshao.whistle;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One day, as whoever counts working time sees it. */
@Name("CalendarDay")
@Description("One day, as whoever counts working time sees it.")
public record CalendarDayView(
        @Description("The day.") @NonNull LocalDate date,
        @Description("What it is.") @NonNull CalendarDayKind kind,
        @Description("Whether offices are open.") @NonNull Boolean worked,
        @Description(
                        "The holiday that it belongs to or is worked for, by its Chinese name; null"
                                + " on any other day.")
                String holiday) {}
