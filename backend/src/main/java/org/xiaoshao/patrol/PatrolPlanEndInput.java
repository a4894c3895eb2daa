package org.xiaoshao.patrol;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** End a patrol plan, or call it off before it begins. */
@Description("End a patrol plan, or call it off before it begins.")
@Input("PatrolPlanEndInput")
public record PatrolPlanEndInput(
        @Description("Last day, today at the earliest; one before the first calls it off.") @NonNull
                LocalDate validTo,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
