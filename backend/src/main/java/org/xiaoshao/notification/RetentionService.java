package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.xiaoshao.notification.internal.OldNotifications;

/** Forgets what somebody was told long ago, in nobody's name, a batch in each transaction. */
@ApplicationScoped
@Transactional
public class RetentionService {

    @Inject OldNotifications old;

    /**
     * Deletes a batch of each.
     *
     * @param toldBefore of what somebody was told, with all that was sent of it
     * @param doneBefore of what came of sending something
     * @param most how many of each
     * @return how many rows went
     */
    public int forget(Instant toldBefore, Instant doneBefore, int most) {
        return old.forget(toldBefore, doneBefore, most);
    }
}
