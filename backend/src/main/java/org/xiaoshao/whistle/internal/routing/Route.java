package org.xiaoshao.whistle.internal.routing;

import java.util.List;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.RoutingOutcome;
import org.xiaoshao.whistle.RoutingSource;

/**
 * Where the rules lead a whistle, and why there.
 *
 * @param source null when they lead nowhere
 * @param rule name of the rule; null when it is none
 * @param steps what was looked at, in order
 */
public record Route(
        RoutingSource source,
        String rule,
        UUID lead,
        List<UUID> coHandlers,
        Role post,
        List<Step> steps) {

    /**
     * One possibility.
     *
     * @param wanted what it is for; of one that names an organisation that cannot have it, and of
     *     the one that applies, nothing
     * @param organisation the organisation it names, where that decided; else null
     */
    public record Step(
            RoutingSource source,
            String rule,
            RoutingOutcome outcome,
            List<String> wanted,
            String found,
            UUID organisation) {}

    public boolean leadsSomewhere() {
        return lead != null;
    }
}
