package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which notifications; everything given must hold. */
@Description("Which notifications; everything given must hold.")
@Input("NotificationFilterInput")
public record NotificationFilterInput(
        @Description("Not read yet (true) or read (false).") Boolean unread,
        @Description("Told for that reason.") NotificationKind kind) {

    /** No condition at all. */
    public static final NotificationFilterInput ANY = new NotificationFilterInput(null, null);
}
