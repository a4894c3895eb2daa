package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Words in one language, with placeholders. */
@Input("MessageWordsInput")
@Description("Words in one language, with placeholders.")
public record MessageWordsInput(
        @Description("One line, at most 60 characters.") @NonNull String subject,
        @Description("At most 500 characters and five short messages.") @NonNull String body) {}
