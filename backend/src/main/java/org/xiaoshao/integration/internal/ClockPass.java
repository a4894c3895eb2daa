package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.integration.internal.jobs.Pass;
import org.xiaoshao.whistle.ClockRounds;

/** Looks after the clocks of whistles. */
@ApplicationScoped
class ClockPass implements Pass {

    @Inject ClockRounds rounds;

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

    @Override
    public void run() {
        rounds.go();
    }
}
