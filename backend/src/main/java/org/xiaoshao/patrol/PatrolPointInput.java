package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Where a round of the plan is to check in: at a whistle point or at a building. */
@Description("Where a round of the plan is to check in: at a whistle point or at a building.")
@Input("PatrolPointInput")
public record PatrolPointInput(
        @Description("Id of the whistle point.") @Id String whistlePoint,
        @Description("Id of the building.") @Id String building,
        @Description("Degrees east, WGS-84; together with the latitude or not at all.")
                Double longitude,
        @Description("Degrees north.") Double latitude) {}
