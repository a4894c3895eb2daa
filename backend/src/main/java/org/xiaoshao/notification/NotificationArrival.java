package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that the caller is told, live. */
@Name("NotificationArrival")
@Description("Something that the caller is told, live.")
public record NotificationArrival(
        @Description("Subscribe `after` this to go on exactly here after a cut.") @NonNull
                String cursor,
        @Description("What they are told; null in the first message of a subscription.")
                NotificationView notification,
        @Description("How many they have not read, counted up to 10000.") @NonNull
                Integer unreadCount) {}
