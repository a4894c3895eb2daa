package org.xiaoshao.patrol;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;
import org.xiaoshao.territory.WeekDay;

/** Make a patrol plan for one place. */
@Description("Make a patrol plan for one place.")
@Input("PatrolPlanCreateInput")
public record PatrolPlanCreateInput(
        @Description("Code of the community.") @NonNull @Id String community,
        @Description("Id of the grid; one of the three places.") @Id String grid,
        @Description("Id of the building.") @Id String building,
        @Description("Id of the estate.") @Id String estate,
        @Description("What people call it, at most 60 characters.") @NonNull String name,
        @Description("Whose round it is.") @NonNull List<@NonNull PatrolForce> forces,
        @Description("On which days of the week; all seven for daily.") @NonNull
                List<@NonNull WeekDay> weekdays,
        @Description("How many rounds on such a day, 1 to 12.") @NonNull Integer rounds,
        @Description("Where a round checks in, in order; at most 50, none for a plain walk.")
                @NonNull
                List<@NonNull PatrolPointInput> points,
        @Description("First day, today at the earliest.") @NonNull LocalDate validFrom,
        @Description("Last day; null for none.") LocalDate validTo,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
