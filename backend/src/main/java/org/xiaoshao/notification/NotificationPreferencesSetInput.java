package org.xiaoshao.notification;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** How the caller wants to be told beside the inbox, as a whole. */
@Description("How the caller wants to be told beside the inbox, as a whole.")
@Input("NotificationPreferencesSetInput")
public record NotificationPreferencesSetInput(
        @Description("The names of the channels; none for the inbox alone.") @NonNull
                List<@NonNull String> channels,
        @Description("Their mail address; null for none.") String mail,
        @Description("Their mobile number, eleven digits; null for none.") String phone,
        @Description("When nothing is sent from, in China, such as 22:00; null for never.")
                String quietFrom,
        @Description("Until when; earlier than the beginning is the next morning.") String quietTo,
        @Description("In which language.") @NonNull NotificationLanguage language,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {

    /** Says nothing: addresses are personal. */
    @Override
    public String toString() {
        return "NotificationPreferencesSetInput[]";
    }
}
