package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.BreakGlassService;
import org.xiaoshao.integration.internal.jobs.Pass;

/** Deletes the words of emergencies when their term is over. */
@ApplicationScoped
class EmergencyWordsPass implements Pass {

    private static final int BATCH = 500;

    @Inject BreakGlassService emergencies;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.break-glass.words-kept")
    Duration kept;

    @ConfigProperty(name = "xiaoshao.break-glass.words-pass")
    Duration pause;

    @Override
    public String name() {
        return "emergency-words";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void run() {
        var end = clock.instant().minus(kept);
        while (emergencies.forgetBefore(end, BATCH) == BATCH) {
            // As long as there are more.
        }
    }
}
