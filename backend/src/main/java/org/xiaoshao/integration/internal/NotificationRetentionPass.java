package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.integration.internal.jobs.Pass;
import org.xiaoshao.notification.RetentionRounds;

/** Deletes what somebody was told longer ago than it is kept. */
@ApplicationScoped
class NotificationRetentionPass implements Pass {

    @Inject RetentionRounds rounds;

    @ConfigProperty(name = "xiaoshao.notification-retention.pass")
    Duration pause;

    @Override
    public String name() {
        return "notification-retention";
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
