package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Take it out of use: the next text applies again. */
@Input("MessageTemplateRetireInput")
@Description("Take it out of use: the next text applies again.")
public record MessageTemplateRetireInput(
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
