package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A channel that the house is configured for. */
@Name("NotificationChannel")
@Description("A channel that the house is configured for.")
public record NotificationChannelView(
        @Description("Its name, for instance mail or sms.") @NonNull String name,
        @Description("Which address it needs.") @NonNull NotificationAddress needs) {}
