package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What would be said, before it is saved. */
@Input("MessagePreviewInput")
@Description("What would be said, before it is saved.")
public record MessagePreviewInput(
        @Description("Code of the town, or of the county.") @NonNull String place,
        @Description("Code of a matter; null for whistles of every matter.") String matter,
        @Description("What is told.") @NonNull NotificationHappening happening,
        @Description("Whom.") @NonNull MessageSide side,
        @Description("Words in Chinese; those that apply now when absent.") MessageWordsInput zh,
        @Description("Words in English; those that apply now when absent.") MessageWordsInput en,
        @Description("Of this whistle, which the caller sees; of an example when absent.") @Id
                String whistle) {}
