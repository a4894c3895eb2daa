package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** For which whistles, and in which language. */
@Input("MessageTextsInput")
@Description("For which whistles, and in which language.")
public record MessageTextsInput(
        @Description("Code of the town, or of the county.") @NonNull String place,
        @Description("Code of a matter; null for whistles of every matter.") String matter,
        @Description("In which language.") @NonNull NotificationLanguage language) {}
