package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.integration.internal.jobs.Pass;
import org.xiaoshao.whistle.LedgerService;

/**
 * Seals the ledgers of the months that are over. A few months back as well: a backend that stood
 * still for some time makes up for it, each ledger in a transaction of its own.
 */
@ApplicationScoped
class LedgerPass implements Pass {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MONTHS_BACK = 3;

    @Inject LedgerService ledgers;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.ledger-pass")
    Duration pause;

    @Override
    public String name() {
        return "ledgers";
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public void run() {
        var now = YearMonth.now(clock.withZone(ZONE));
        for (int back = MONTHS_BACK; back > 0; back--) {
            var month = now.minusMonths(back);
            ledgers.unsealed(month).forEach(ledger -> ledgers.seal(ledger, month));
        }
    }
}
