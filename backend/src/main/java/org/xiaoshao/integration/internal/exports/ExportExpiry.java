package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xiaoshao.integration.ExportWorkService;
import org.xiaoshao.integration.internal.jobs.Job;
import org.xiaoshao.integration.internal.jobs.Order;

/** Throws files away when their time is over: they hold personal values. */
@ApplicationScoped
class ExportExpiry implements Job {

    static final String NAME = "export-expiry";

    @Inject ExportWorkService work;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Order order) {
        work.expire(order.about());
    }

    /** Nothing else can be done; the log has said so. Nobody is handed the file all the same. */
    @Override
    public void giveUp(Order order) {}
}
