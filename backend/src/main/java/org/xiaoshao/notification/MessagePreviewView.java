package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What would be said, in both languages. */
@Name("MessageShown")
@Description("What would be said, in both languages.")
public record MessagePreviewView(
        @Description("In Chinese.") @NonNull MessageRenderedView zh,
        @Description("In English.") @NonNull MessageRenderedView en) {}
