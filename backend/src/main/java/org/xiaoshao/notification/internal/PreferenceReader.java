package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.notification.NotificationChannelView;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.notification.NotificationPreferencesView;

/** How the caller wants to be told. */
@ApplicationScoped
public class PreferenceReader {

    @Inject Preferences preferences;
    @Inject Addresses addresses;
    @Inject ConfiguredChannels channels;
    @Inject CurrentScope currentScope;

    public NotificationPreferencesView own() {
        var offered =
                channels.all().stream()
                        .map(one -> new NotificationChannelView(one.name(), one.needs()))
                        .toList();
        var person = currentScope.get().person();
        var found = person == null ? null : preferences.findById(person);
        return found == null
                ? new NotificationPreferencesView(
                        List.of(), offered, null, null, null, null, NotificationLanguage.ZH)
                : new NotificationPreferencesView(
                        found.channels(),
                        offered,
                        addresses.mail(person, found.mail()),
                        addresses.phone(person, found.phone()),
                        found.quietFrom(),
                        found.quietTo(),
                        found.language());
    }
}
