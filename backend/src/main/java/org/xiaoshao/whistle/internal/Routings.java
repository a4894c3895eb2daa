package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.whistle.RoutingSuggestionView;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.internal.routing.Route;

/** Proposes who should have whistles, by the rules in force; a fixed number of statements. */
@ApplicationScoped
public class Routings {

    @Inject WhistleList list;
    @Inject Situations situations;
    @Inject RoutedRows rows;
    @Inject RoutingTableReader tables;
    @Inject RoutingWords words;
    @Inject Clock clock;

    /** Where a whistle is led, by which version of the rules. */
    record Led(Route route, Integer table) {}

    /** For those of the whistles that the caller may send out now, by id. */
    public Map<UUID, RoutingSuggestionView> of(List<UUID> whistles) {
        var open = mayBeDispatched(whistles);
        if (open.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var found = rows.of(open, now);
        var inForce = inForce(found, now);
        var organisations =
                words.organisations(
                        found,
                        inForce.values().stream().map(RoutingTableReader.InForce::rules).toList());
        var led = new HashMap<UUID, Led>();
        found.forEach(one -> led.put(one.id(), led(one, inForce, organisations.existing())));
        var roster = words.roster(led.values().stream().map(Led::route).toList());
        var suggestions = new HashMap<UUID, RoutingSuggestionView>();
        led.forEach(
                (id, one) ->
                        suggestions.put(
                                id,
                                words.suggestion(one.route(), one.table(), organisations, roster)));
        return suggestions;
    }

    /** What is proposed for one whistle that is just being sent out, for its ledger. */
    Optional<Led> of(UUID whistle, Instant now) {
        var found = rows.of(List.of(whistle), now);
        var inForce = inForce(found, now);
        var organisations =
                words.organisations(
                        found,
                        inForce.values().stream().map(RoutingTableReader.InForce::rules).toList());
        return found.stream()
                .map(one -> led(one, inForce, organisations.existing()))
                .filter(one -> one.route().leadsSomewhere())
                .findFirst();
    }

    private Map<String, RoutingTableReader.InForce> inForce(
            Collection<RoutedRows.Routed> whistles, Instant now) {
        return tables.inForce(
                whistles.stream().map(RoutedRows.Routed::place).distinct().toList(), now);
    }

    private static Led led(
            RoutedRows.Routed one,
            Map<String, RoutingTableReader.InForce> inForce,
            Set<UUID> existing) {
        var table = inForce.getOrDefault(one.place(), RoutingTableReader.InForce.NOTHING);
        return new Led(table.rules().route(one.facts(), existing), table.number());
    }

    private List<UUID> mayBeDispatched(List<UUID> whistles) {
        var seen = list.byIds(whistles, Set.of(WhistlePart.AVAILABLE_ACTIONS));
        if (seen.isEmpty()) {
            return List.of();
        }
        return situations
                .of(seen.stream().map(row -> row.known(false)).toList())
                .entrySet()
                .stream()
                .filter(
                        one ->
                                TransitionTable.refusals(WhistleAction.DISPATCH, one.getValue())
                                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
