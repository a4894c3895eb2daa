package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A time in the week at which a place is open. */
@Name("Opening")
@Description("A time in the week at which a place is open, by the clock of China.")
public record OpeningView(
        @Description("The day.") @NonNull WeekDay day,
        @Description("From then on: HH:mm.") @NonNull String opens,
        @Description("Until then: HH:mm; 24:00 is the end of the day.") @NonNull String closes) {}
