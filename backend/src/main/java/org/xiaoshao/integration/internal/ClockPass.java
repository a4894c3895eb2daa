package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xiaoshao.integration.internal.jobs.Pass;
import org.xiaoshao.whistle.ClockService;

/** Looks after the clocks of whistles. */
@ApplicationScoped
class ClockPass implements Pass {

    private static final Logger LOG = Logger.getLogger(ClockPass.class);
    private static final int BATCH = 500;

    @Inject ClockService clocks;

    @ConfigProperty(name = "xiaoshao.clock-pass")
    Duration pause;

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    /** What fails or is held by somebody waits for the next pass and keeps nobody else waiting. */
    @Override
    public void run() {
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
            return clocks.lookAfter(whistle);
        } catch (RuntimeException nextTime) {
            // No message: that of a database error may repeat a value.
            LOG.warnf("The clocks of %s: %s", whistle, nextTime.getClass().getName());
            return false;
        }
    }
}
