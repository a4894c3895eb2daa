package org.xiaoshao.notification;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.PageInfo;

/** A page of a list of notifications. */
@Name("NotificationConnection")
@Description("A page of a list of notifications.")
public record NotificationConnection(
        @Description("Rows with their cursors.") @NonNull List<@NonNull NotificationEdge> edges,
        @Description("The rows alone.") @NonNull List<@NonNull NotificationView> nodes,
        @Description("Where the page stands.") @NonNull PageInfo pageInfo,
        @Description(
                        "How many there are in all, counted up to 10000; computed only when asked"
                                + " for. Of unread ones this is the number at the bell.")
                @NonNull
                Integer totalCount) {}
