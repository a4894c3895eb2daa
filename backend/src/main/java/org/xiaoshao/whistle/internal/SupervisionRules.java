package org.xiaoshao.whistle.internal;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningStep;

/** When a rule supervises, and how long putting right may take, as configured. */
@ConfigMapping(prefix = "xiaoshao.supervision")
interface SupervisionRules {

    /** The steps of the ladder that open one, by the clock; clocks that are not named open none. */
    Map<DeadlineKind, Set<WarningStep>> late();

    /** So many returns that were upheld open one. */
    int returns();

    /** How long putting right may take where nobody chooses, as limits of clocks are written. */
    ClockRules.ByUrgency rectify();

    /** The longest that may be chosen. */
    Duration longest();
}
