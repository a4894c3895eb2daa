package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Goes round the whistles whose clocks are to be looked at, one transaction after the other. Any
 * number of backends may do so at the same time.
 */
@ApplicationScoped
public class ClockRounds {

    private static final Logger LOG = Logger.getLogger(ClockRounds.class);
    private static final int BATCH = 500;

    @Inject ClockService clocks;

    /** What fails or is held by somebody waits for the next round and keeps nobody else waiting. */
    public void go() {
        boolean full;
        long done;
        do {
            var waiting = clocks.waiting(BATCH);
            full = waiting.size() >= BATCH;
            done = waiting.stream().filter(this::lookAfter).count();
        } while (full && done > 0);
    }

    private boolean lookAfter(UUID whistle) {
        try {
            var look = clocks.lookAfter(whistle);
            look.lapsed().forEach(clocks::lapse);
            return !look.held();
        } catch (RuntimeException nextTime) {
            // No message: that of a database error may repeat a value.
            LOG.warnf("The clocks of %s: %s", whistle, nextTime.getClass().getName());
            return false;
        }
    }
}
