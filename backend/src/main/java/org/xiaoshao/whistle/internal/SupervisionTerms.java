package org.xiaoshao.whistle.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WhistleUrgency;
import org.xiaoshao.whistle.internal.clock.ClockLimit;

/** When a rule supervises, and how long putting right may take. */
@Singleton
class SupervisionTerms {

    private final SupervisionRules rules;
    private final Map<WhistleUrgency, ClockLimit> limits;

    @Inject
    SupervisionTerms(SupervisionRules rules) {
        this.rules = rules;
        limits =
                Map.of(
                        WhistleUrgency.ORDINARY, ClockLimit.parse(rules.rectify().ordinary()),
                        WhistleUrgency.URGENT, ClockLimit.parse(rules.rectify().urgent()),
                        WhistleUrgency.EMERGENCY, ClockLimit.parse(rules.rectify().emergency()));
    }

    /** Makes it read at the start: what cannot be read must not wait for the first late whistle. */
    void start(@Observes StartupEvent starting) {}

    boolean isToBeSupervised(DeadlineWarned warned) {
        return rules.late().getOrDefault(warned.kind(), Set.of()).contains(warned.step());
    }

    int returns() {
        return rules.returns();
    }

    ClockLimit limit(WhistleUrgency urgency) {
        return limits.get(urgency);
    }

    Duration longest() {
        return rules.longest();
    }
}
