package org.xiaoshao.whistle.internal.routing;

import java.util.List;
import java.util.UUID;
import org.xiaoshao.shared.Role;

/**
 * One rule.
 *
 * @param post whose post in the leading organisation is asked for; null for nobody in particular. A
 *     post, not a person: who holds it changes without anybody touching the rules
 */
public record RoutingRule(
        String name, RoutingConditions conditions, UUID lead, List<UUID> coHandlers, Role post) {

    public RoutingRule {
        coHandlers = List.copyOf(coHandlers);
    }
}
