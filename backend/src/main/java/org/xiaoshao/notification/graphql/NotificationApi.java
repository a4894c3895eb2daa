package org.xiaoshao.notification.graphql;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.identity.CurrentCaller;
import org.xiaoshao.notification.LiveNotifications;
import org.xiaoshao.notification.NotificationArrival;
import org.xiaoshao.notification.NotificationConnection;
import org.xiaoshao.notification.NotificationFilterInput;
import org.xiaoshao.notification.NotificationService;
import org.xiaoshao.notification.NotificationsReadInput;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;

/** What somebody was told, for everybody with a login. */
@GraphQLApi
@Authenticated
public class NotificationApi {

    @Inject NotificationService service;
    @Inject LiveNotifications live;
    @Inject CurrentCaller currentCaller;
    @Inject Selection selection;

    @Query("notifications")
    @NonNull
    @Description("What the caller was told of whistles, newest first.")
    public NotificationConnection notifications(
            @Name("filter") @Description("Which; all when absent.") NotificationFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(
                Objects.requireNonNullElse(filter, NotificationFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Mutation("notificationsRead")
    @NonNull
    @Description("Note that the caller has read what they were told.")
    public NotificationsRead.Payload read(
            @Name("input") @Description("Which of it.") @NonNull NotificationsReadInput input) {
        return Refusals.or(
                () -> new NotificationsRead.Payload(service.read(input), List.of()),
                NotificationsRead.Payload::refused);
    }

    @Subscription("notificationArrived")
    @Description("What the caller is told, while it is told.")
    public Multi<NotificationArrival> arrived(
            @Name("after")
                    @Description(
                            "Cursor of the last one seen; absent: from now on, beginning with a"
                                    + " message that holds only the cursor and how many are unread.")
                    String after) {
        return live.stream(currentCaller.get(), service.open(after));
    }
}
