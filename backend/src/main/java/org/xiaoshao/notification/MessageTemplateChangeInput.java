package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Word it anew; brings one back that was taken out of use. */
@Input("MessageTemplateChangeInput")
@Description("Word it anew; brings one back that was taken out of use.")
public record MessageTemplateChangeInput(
        @Description("One line, at most 60 characters.") @NonNull String subject,
        @Description("At most 500 characters and five short messages.") @NonNull String body,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
