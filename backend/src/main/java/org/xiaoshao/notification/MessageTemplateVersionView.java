package org.xiaoshao.notification;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What such a text said at one time. */
@Name("MessageTemplateVersion")
@Description("What such a text said at one time.")
public record MessageTemplateVersionView(
        @Description("Its number, from 1 on.") @NonNull Integer number,
        @Description("Its subject; null where it was taken out of use.") String subject,
        @Description("What it said; null where it was taken out of use.") String body,
        @Description("The name of whoever did that.") @NonNull String author,
        @Description("When.") @NonNull Instant at) {}
