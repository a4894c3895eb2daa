package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Check in at a point of the round, by its code or by position. */
@Description("Check in at a point of the round, by its code or by position.")
@Input("PatrolCheckInInput")
public record PatrolCheckInInput(
        @Description("Id of the round.") @NonNull @Id String round,
        @Description("What the code that hangs there says; case does not matter.") String code,
        @Description("Id of the point; with a position.") @Id String point,
        @Description("Degrees east, WGS-84.") Double longitude,
        @Description("Degrees north.") Double latitude,
        @Description("How exact the position is, in metres, as the device says.") Double accuracy,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
