package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.integration.internal.jobs.Pass;
import org.xiaoshao.notification.DeliveryRounds;
import org.xiaoshao.notification.NotificationRounds;

/** Tells what is to be told and sends what is due, again and again. */
@ApplicationScoped
class NotificationPass implements Pass {

    @Inject NotificationRounds telling;
    @Inject DeliveryRounds sending;

    @ConfigProperty(name = "xiaoshao.notification-pass")
    Duration pause;

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void run() {
        telling.go();
        sending.go();
    }
}
