package org.xiaoshao.whistle.internal.routing;

import java.util.Set;
import org.xiaoshao.whistle.RoutingPlaceKind;

/**
 * A place that a rule is for.
 *
 * @param reference id of an estate, grid or building, or code of a division
 * @param name as it was when the rule was written
 */
public record RoutingPlace(RoutingPlaceKind kind, String reference, String name) {

    /** Whether what lies in those places lies in this one. */
    boolean holds(Set<String> places) {
        return places.contains(reference);
    }
}
