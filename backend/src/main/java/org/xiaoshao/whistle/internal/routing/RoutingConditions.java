package org.xiaoshao.whistle.internal.routing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.whistle.RoutingOutcome;
import org.xiaoshao.whistle.WhistleUrgency;

/**
 * Which whistles a rule is for: all conditions must hold, and an empty one does.
 *
 * @param matters codes in the duty list, which outlive its versions
 */
public record RoutingConditions(
        List<WhistleKind> kinds,
        List<String> matters,
        List<WhistleUrgency> urgencies,
        List<RoutingPlace> places,
        RoutingTime time) {

    public static final RoutingConditions NONE =
            new RoutingConditions(List.of(), List.of(), List.of(), List.of(), RoutingTime.ANY);

    public RoutingConditions {
        kinds = List.copyOf(kinds);
        matters = List.copyOf(matters);
        urgencies = List.copyOf(urgencies);
        places = List.copyOf(places);
    }

    /** The first condition that does not hold. */
    record Failure(RoutingOutcome outcome, List<String> wanted, String found) {}

    Optional<Failure> failure(RoutedCase one) {
        if (lacks(kinds, one.kind())) {
            return failed(RoutingOutcome.OTHER_KIND, names(kinds), one.kind().name());
        }
        if (lacks(matters, one.matter())) {
            return failed(RoutingOutcome.OTHER_MATTER, matters, one.matter());
        }
        if (lacks(urgencies, one.urgency())) {
            return failed(RoutingOutcome.OTHER_URGENCY, names(urgencies), one.urgency().name());
        }
        if (!places.isEmpty() && places.stream().noneMatch(place -> place.holds(one.places()))) {
            return failed(
                    RoutingOutcome.OTHER_PLACE,
                    places.stream().map(RoutingPlace::name).toList(),
                    one.placeName());
        }
        if (!time.holds(one.at(), one.officeOpen())) {
            return failed(
                    RoutingOutcome.OTHER_TIME,
                    time.values(),
                    one.at().toLocalDate() + " " + one.at().format(RoutingTime.CLOCK));
        }
        return Optional.empty();
    }

    private static Optional<Failure> failed(
            RoutingOutcome outcome, List<String> wanted, String found) {
        return Optional.of(new Failure(outcome, wanted, found));
    }

    private static <T> boolean lacks(Collection<T> wanted, T found) {
        return !wanted.isEmpty() && (found == null || !wanted.contains(found));
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }
}
