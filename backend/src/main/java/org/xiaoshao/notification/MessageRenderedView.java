package org.xiaoshao.notification;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A text with its values in it. */
@Name("MessageRendered")
@Description("A text with its values in it.")
public record MessageRenderedView(
        @Description("The subject; of faulty words as far as it can be said.") @NonNull
                String subject,
        @Description("The text; of faulty words as far as it can be said.") @NonNull String text,
        @Description("Its length in characters of a short message.") @NonNull Integer length,
        @Description("How many short messages it takes: 70 characters, 67 each of several.")
                @NonNull
                Integer segments,
        @Description("Why it would be refused; empty when it would not.") @NonNull
                List<@NonNull MessageFaultView> faults) {}
