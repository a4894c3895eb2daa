package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Put up a whistle point. */
@Description("Put up a whistle point.")
@Input("WhistlePointPutUpInput")
public record WhistlePointPutUpInput(
        @Description("Code of the community it hangs in.") @NonNull @Id String community,
        @Description("Where it hangs.") @NonNull WhistlePointKind kind,
        @Description("What people call the spot, at most 60 characters.") @NonNull String name,
        @Description("Id of the building it hangs at; null when at none.") @Id String building,
        @Description("Name of the building's unit; null when at none.") String unit,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
