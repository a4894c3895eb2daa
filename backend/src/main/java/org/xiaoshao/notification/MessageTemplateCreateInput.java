package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Word what has not been worded yet for that place and matter. */
@Input("MessageTemplateCreateInput")
@Description("Word what has not been worded yet for that place and matter.")
public record MessageTemplateCreateInput(
        @Description("Code of the town, or of the county for all its towns.") @NonNull String place,
        @Description("Code of a matter; null for whistles of every matter.") String matter,
        @Description("What is told.") @NonNull NotificationHappening happening,
        @Description("Whom.") @NonNull MessageSide side,
        @Description("In which language.") @NonNull NotificationLanguage language,
        @Description("One line, at most 60 characters.") @NonNull String subject,
        @Description("At most 500 characters and five short messages.") @NonNull String body,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
