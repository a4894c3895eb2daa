package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What is said of one happening to one side, and why that. */
@Name("MessageText")
@Description("What is said of one happening to one side, and why that.")
public record MessageTextView(
        @Description("What is told.") @NonNull NotificationHappening happening,
        @Description("Whom.") @NonNull MessageSide side,
        @Description("The subject that applies.") @NonNull String subject,
        @Description("The text that applies.") @NonNull String body,
        @Description("Why this one applies.") @NonNull MessageOrigin origin,
        @Description("How many short messages it takes, with an example in it.") @NonNull
                Integer segments,
        @Description("What is worded for exactly this place and matter, in use or not; else null.")
                MessageTemplateView own) {}
