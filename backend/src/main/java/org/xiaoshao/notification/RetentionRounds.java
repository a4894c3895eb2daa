package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes what is kept no longer, batch by batch, so that nothing waits for it. Any number of
 * backends may do so at the same time.
 */
@ApplicationScoped
public class RetentionRounds {

    private static final Logger LOG = Logger.getLogger(RetentionRounds.class);
    private static final int BATCH = 1_000;

    @Inject RetentionService service;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.notification-retention.told")
    Duration told;

    @ConfigProperty(name = "xiaoshao.notification-retention.deliveries")
    Duration deliveries;

    /**
     * Until nothing is left that is old.
     *
     * @return how many rows went
     */
    public int go() {
        return go(clock, BATCH);
    }

    /** By that clock, in batches of that size. */
    int go(Clock by, int batch) {
        var now = by.instant();
        var all = 0;
        int gone;
        do {
            gone = service.forget(now.minus(told), now.minus(deliveries), batch);
            all += gone;
        } while (gone > 0);
        if (all > 0) {
            LOG.infof("%d rows of notifications were older than they are kept", all);
        }
        return all;
    }
}
