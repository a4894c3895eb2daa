package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of notifications and its cursor. */
@Name("NotificationEdge")
@Description("A row of a list of notifications and its cursor.")
public record NotificationEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull NotificationView node) {}
