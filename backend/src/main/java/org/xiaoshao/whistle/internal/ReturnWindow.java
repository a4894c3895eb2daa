package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xiaoshao.whistle.internal.clock.Run;

/** How long an organisation may think about giving an order back. */
@ApplicationScoped
class ReturnWindow {

    @Inject LoopRules rules;
    @Inject Calendars calendars;

    /** The last moment to ask for the return of what was sent then. */
    Instant until(Instant sent) {
        return calendars.current().reckoning().due(Run.of(sent, rules.limits().returnWindow()));
    }
}
