package org.xiaoshao.whistle.internal.routing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.whistle.WhistleUrgency;

/**
 * What rules look at of a whistle.
 *
 * @param matter code in the duty list; null before it is admitted
 * @param places codes and ids of all places it lies in, from the county down to the building
 * @param placeName the same in words
 * @param at when it is sent, by the clock of China
 * @param officeOpen whether that lies within office hours of a working day
 * @param dutyLead whom the duty list names; null for nobody
 * @param fallback the town's own organisation; null when there is none
 * @param gaveBack organisations whose return of it was upheld
 * @param lastStop whether it was sent out so often that only the town may have it
 */
public record RoutedCase(
        WhistleKind kind,
        String matter,
        WhistleUrgency urgency,
        Set<String> places,
        String placeName,
        LocalDateTime at,
        boolean officeOpen,
        UUID dutyLead,
        List<UUID> dutyCoHandlers,
        UUID fallback,
        Set<UUID> gaveBack,
        boolean lastStop) {

    public RoutedCase {
        places = Set.copyOf(places);
        dutyCoHandlers = List.copyOf(dutyCoHandlers);
        gaveBack = Set.copyOf(gaveBack);
    }
}
