package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xiaoshao.integration.ImportWorkService;
import org.xiaoshao.integration.internal.jobs.Job;
import org.xiaoshao.integration.internal.jobs.Order;

/** Throws away files that nobody came back to: they hold personal values. */
@ApplicationScoped
class ImportExpiry implements Job {

    static final String NAME = "import-expiry";
    static final Duration KEPT = Duration.ofDays(7);

    @Inject ImportWorkService work;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Order order) {
        work.expire(order.about());
    }

    /** Nothing else can be done; the log has said so. */
    @Override
    public void giveUp(Order order) {}
}
