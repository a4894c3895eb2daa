package org.xiaoshao.notification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A text that a town or a county worded itself. */
@Name("MessageTemplate")
@Description("A text that a town or a county worded itself.")
public record MessageTemplateView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Code of the town, or of the county for all its towns.") @NonNull String place,
        @Description("Code of the matter it is for; null for whistles of every matter.")
                String matter,
        @Description("What it tells.") @NonNull NotificationHappening happening,
        @Description("Whom it is for.") @NonNull MessageSide side,
        @Description("In which language.") @NonNull NotificationLanguage language,
        @Description("One line.") @NonNull String subject,
        @Description("What it says.") @NonNull String body,
        @Description("Whether it is said; another text applies when it is not.") @NonNull
                Boolean inUse,
        @Description("When it was last changed.") @NonNull Instant changedAt,
        @Description("What it said when, newest first, at most 100.") @NonNull
                List<@NonNull MessageTemplateVersionView> history,
        @Description("Counts its versions, for expectedVersion.") @NonNull Integer version) {}
