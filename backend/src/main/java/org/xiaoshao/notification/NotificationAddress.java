package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;

/** Where a channel reaches somebody. */
@Description("Where a channel reaches somebody.")
public enum NotificationAddress {
    @Description("Nowhere of theirs: a robot in a group, for instance.")
    NONE,
    @Description("By their mail address.")
    MAIL,
    @Description("By their mobile number.")
    PHONE
}
