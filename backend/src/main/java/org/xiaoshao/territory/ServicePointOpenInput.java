package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Open a service point. */
@Description("Open a service point.")
@Input("ServicePointOpenInput")
public record ServicePointOpenInput(
        @Description("Code of the community it serves.") @NonNull @Id String community,
        @Description("What people are told of it.") @NonNull ServicePointDescriptionInput point,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
