package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** What is kept no longer. */
@ApplicationScoped
public class OldNotifications {

    @Inject EntityManager entityManager;

    public int forget(Instant toldBefore, Instant doneBefore, int most) {
        return (Integer)
                entityManager
                        .createNativeQuery(
                                "select notifications_forget(:told, :done, :most)", Integer.class)
                        .setParameter("told", toldBefore)
                        .setParameter("done", doneBefore)
                        .setParameter("most", most)
                        .getSingleResult();
    }
}
