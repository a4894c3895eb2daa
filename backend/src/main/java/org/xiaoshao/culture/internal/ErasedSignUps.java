package org.xiaoshao.culture.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.xiaoshao.identity.PersonErased;

/** Deletes somebody's places in activities when their login is deleted; those to come are free. */
@ApplicationScoped
class ErasedSignUps {

    @Inject EntityManager entityManager;
    @Inject Clock clock;

    void follow(@Observes PersonErased person) {
        entityManager
                .createNativeQuery("select cast(erase_sign_ups(:now) as text)", String.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
