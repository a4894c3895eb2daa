package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.xiaoshao.identity.PersonErased;

/** What somebody was told goes with their login. */
@ApplicationScoped
class ErasedNotifications {

    @Inject EntityManager entityManager;

    void follow(@Observes PersonErased person) {
        entityManager
                .createNativeQuery("select cast(erase_notifications() as text)", String.class)
                .getSingleResult();
    }
}
