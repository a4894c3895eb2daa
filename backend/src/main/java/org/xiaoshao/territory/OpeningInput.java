package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A time in the week at which a place is open. */
@Description("A time in the week at which a place is open, by the clock of China.")
@Input("OpeningInput")
public record OpeningInput(
        @Description("The day.") @NonNull WeekDay day,
        @Description("From then on: HH:mm.") @NonNull String opens,
        @Description("Until then: HH:mm, later that day; 24:00 is its end.") @NonNull
                String closes) {}
