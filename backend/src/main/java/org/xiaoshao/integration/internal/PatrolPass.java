package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.integration.internal.jobs.Pass;
import org.xiaoshao.patrol.PatrolRoundService;

/** Ends the rounds that nobody ended, and deletes words that are old enough. */
@ApplicationScoped
class PatrolPass implements Pass {

    private static final int BATCH = 500;

    @Inject PatrolRoundService rounds;

    @ConfigProperty(name = "xiaoshao.patrol.pass")
    Duration pause;

    @Override
    public String name() {
        return "patrol";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void run() {
        while (rounds.endForgotten(BATCH) == BATCH) {
            // As long as there is a full batch.
        }
        while (rounds.forgetWords(BATCH) >= BATCH) {
            // The same.
        }
    }
}
