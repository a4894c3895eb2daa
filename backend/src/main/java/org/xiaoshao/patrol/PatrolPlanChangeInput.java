package org.xiaoshao.patrol;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;
import org.xiaoshao.territory.WeekDay;

/** Change a patrol plan: at once while it has not begun, otherwise from tomorrow on. */
@Description("Change a patrol plan: at once while it has not begun, otherwise from tomorrow on.")
@Input("PatrolPlanChangeInput")
public record PatrolPlanChangeInput(
        @Description("What people call it, at most 60 characters.") @NonNull String name,
        @Description("Whose round it is.") @NonNull List<@NonNull PatrolForce> forces,
        @Description("On which days of the week; all seven for daily.") @NonNull
                List<@NonNull WeekDay> weekdays,
        @Description("How many rounds on such a day, 1 to 12.") @NonNull Integer rounds,
        @Description("Where a round checks in, in order; at most 50, none for a plain walk.")
                @NonNull
                List<@NonNull PatrolPointInput> points,
        @Description("Last day; null for none.") LocalDate validTo,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
