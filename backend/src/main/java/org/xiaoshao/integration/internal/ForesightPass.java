package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xiaoshao.foresight.ForesightLookService;
import org.xiaoshao.integration.internal.jobs.Pass;

/** Looks through the past of every community once a day, each in a transaction of its own. */
@ApplicationScoped
class ForesightPass implements Pass {

    private static final Logger LOG = Logger.getLogger(ForesightPass.class);
    private static final int BATCH = 500;

    @Inject ForesightLookService looks;

    @ConfigProperty(name = "xiaoshao.foresight.pass")
    Duration pause;

    @Override
    public String name() {
        return "foresight";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    /** What fails waits for the next pass and keeps nobody else waiting. */
    @Override
    public void run() {
        long done;
        do {
            done = looks.due(BATCH).stream().filter(this::look).count();
        } while (done == BATCH);
        while (looks.forgetWords(BATCH) == BATCH) {
            // As long as there is a full batch.
        }
    }

    private boolean look(ForesightLookService.Due where) {
        try {
            looks.look(where);
            return true;
        } catch (RuntimeException nextTime) {
            // No message: that of a database error may repeat a value.
            LOG.warnf("Foresight of %s: %s", where.community(), nextTime.getClass().getName());
            return false;
        }
    }
}
