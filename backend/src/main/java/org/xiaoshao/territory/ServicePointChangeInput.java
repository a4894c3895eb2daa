package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Change what people are told of a service point. */
@Description("Change what people are told of a service point.")
@Input("ServicePointChangeInput")
public record ServicePointChangeInput(
        @Description("The version of the service point that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description("What people are told from now on, the whole of it.") @NonNull
                ServicePointDescriptionInput point,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
