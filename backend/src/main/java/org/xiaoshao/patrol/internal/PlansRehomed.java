package org.xiaoshao.patrol.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.xiaoshao.territory.GridsRedrawn;

/**
 * Plans go where their grid goes when it ends; one that was divided keeps its plans, since what is
 * left of it is still to be walked.
 */
@ApplicationScoped
class PlansRehomed {

    @Inject PatrolPlans plans;
    @Inject Clock clock;

    void follow(@Observes GridsRedrawn redrawn) {
        if (redrawn.whole()) {
            plans.rehome(redrawn.from(), redrawn.to(), LocalDate.now(clock));
        }
    }
}
