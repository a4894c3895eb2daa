package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.evidence.EvidenceRounds;
import org.xiaoshao.integration.internal.jobs.Pass;

/** Removes files that nobody holds any more. */
@ApplicationScoped
class EvidencePass implements Pass {

    @Inject EvidenceRounds rounds;

    @ConfigProperty(name = "xiaoshao.evidence.pass")
    Duration pause;

    @Override
    public String name() {
        return "evidence";
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
