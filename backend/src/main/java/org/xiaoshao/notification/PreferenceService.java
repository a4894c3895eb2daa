package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xiaoshao.notification.internal.PreferenceActs;
import org.xiaoshao.notification.internal.PreferenceReader;
import org.xiaoshao.shared.Refused;

/**
 * How the caller wants to be told beside the inbox. An act that is refused throws {@link Refused},
 * which rolls back.
 */
@ApplicationScoped
@Transactional
public class PreferenceService {

    @Inject PreferenceReader reader;
    @Inject PreferenceActs acts;

    /** The caller's own; of somebody who never set any: nothing but the inbox. */
    public NotificationPreferencesView own() {
        return reader.own();
    }

    public NotificationPreferencesView set(NotificationPreferencesSetInput input) {
        acts.set(input);
        return reader.own();
    }
}
