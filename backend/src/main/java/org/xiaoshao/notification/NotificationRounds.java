package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Goes round what is to be told, one transaction after the other. Any number of backends may do so
 * at the same time.
 */
@ApplicationScoped
public class NotificationRounds {

    private static final Logger LOG = Logger.getLogger(NotificationRounds.class);
    private static final int BATCH = 200;

    @Inject TellingService service;

    /** What fails waits for the next round and keeps nothing else waiting. */
    public void go() {
        UUID after = null;
        boolean full;
        do {
            var waiting = service.waiting(after, BATCH);
            full = waiting.size() == BATCH;
            for (var one : waiting) {
                tell(one);
                after = one.id();
            }
        } while (full);
    }

    private void tell(TellingService.Untold one) {
        try {
            service.tell(one);
        } catch (RuntimeException nextTime) {
            // No message: that of a database error may repeat a value.
            LOG.warnf("%s was not told: %s", one.happening(), nextTime.getClass().getName());
        }
    }
}
