package org.xiaoshao.notification.graphql;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.notification.NotificationPreferencesSetInput;
import org.xiaoshao.notification.NotificationPreferencesView;
import org.xiaoshao.notification.PreferenceService;
import org.xiaoshao.shared.graphql.Refusals;

/** How somebody wants to be told, for everybody with a login. */
@GraphQLApi
@Authenticated
public class PreferenceApi {

    @Inject PreferenceService service;

    @Query("notificationPreferences")
    @NonNull
    @Description("How the caller wants to be told beside the inbox.")
    public NotificationPreferencesView own() {
        return service.own();
    }

    @Mutation("notificationPreferencesSet")
    @NonNull
    @Description("Say how the caller wants to be told beside the inbox.")
    public NotificationPreferencesSet.Payload set(
            @Name("input") @Description("All of it.") @NonNull
                    NotificationPreferencesSetInput input) {
        return Refusals.or(
                () -> new NotificationPreferencesSet.Payload(service.set(input), List.of()),
                NotificationPreferencesSet.Payload::refused);
    }
}
