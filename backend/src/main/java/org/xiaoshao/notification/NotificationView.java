package org.xiaoshao.notification;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningStep;

/** That somebody was told something of a whistle. */
@Name("Notification")
@Description("That the caller was told something of a whistle.")
public record NotificationView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Why they were told.") @NonNull NotificationKind kind,
        @Description("What they were told.") @NonNull NotificationHappening happening,
        @Description("The id of the whistle it is about.") @NonNull @Id String whistle,
        @Description("The number of that whistle.") @NonNull String number,
        @Description(
                        "The title of that whistle; null without one and where the caller does not"
                                + " see the whistle any more.")
                String title,
        @Description("Which clock runs out; null unless it is about one.") DeadlineKind deadline,
        @Description("Which step of the warning ladder it is; null unless a clock runs out.")
                WarningStep step,
        @Description("When that clock is due, as far as was known; null unless one runs out.")
                Instant dueAt,
        @Description("Whether it is about an emergency.") @NonNull Boolean urgent,
        @Description("When it happened.") @NonNull Instant at,
        @Description("When the caller read it; null while it is unread.") Instant readAt)
        implements Node {}
