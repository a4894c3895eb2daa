package org.xiaoshao.notification;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How the caller wants to be told beside the inbox. */
@Name("NotificationPreferences")
@Description("How the caller wants to be told beside the inbox.")
public record NotificationPreferencesView(
        @Description("The names of the channels they chose.") @NonNull
                List<@NonNull String> channels,
        @Description("The channels there are to choose from.") @NonNull
                List<@NonNull NotificationChannelView> offered,
        @Description("Their mail address; null without one.") String mail,
        @Description("Their mobile number; null without one.") String phone,
        @Description("When nothing is sent from, in China, such as 22:00; null for never.")
                String quietFrom,
        @Description("Until when; earlier than the beginning is the next morning.") String quietTo,
        @Description("In which language.") @NonNull NotificationLanguage language) {

    /** Says nothing: addresses are personal. */
    @Override
    public String toString() {
        return "NotificationPreferencesView[]";
    }
}
