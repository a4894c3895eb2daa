package org.xiaoshao.whistle.internal;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningLevel;
import org.xiaoshao.whistle.WarningStep;

/**
 * How long clocks run and when offices are open, as configured. Limits are codes: a number, {@code
 * W} for what is worked, and minutes, hours or days, for instance {@code 30M}, {@code 24H}, {@code
 * 2WH}, {@code 7D}, {@code 1WD}. How long handling may take is said by the duty list, not here.
 */
@ConfigMapping(prefix = "xiaoshao.clocks")
interface ClockRules {

    /** For instance {@code 08:30-12:00,14:30-17:30}. */
    String officeHours();

    /** By kind, for all kinds but handling. */
    Map<DeadlineKind, ByUrgency> limits();

    /** Whom each step of the warning ladder is for. */
    Map<WarningStep, WarningLevel> levels();

    /** A limit for each urgency. */
    interface ByUrgency {

        String ordinary();

        String urgent();

        String emergency();
    }
}
