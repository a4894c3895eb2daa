package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.RoutingPersonView;
import org.xiaoshao.whistle.RoutingStepView;
import org.xiaoshao.whistle.RoutingSuggestionView;
import org.xiaoshao.whistle.internal.routing.Route;
import org.xiaoshao.whistle.internal.routing.RoutingRules;

/** The organisations that rules lead to, who holds posts there, and proposals in those words. */
@ApplicationScoped
class RoutingWords {

    private static final String ORGANISATIONS =
            """
            select o.id as o_id, o.name as o_name, o.type as o_type, o.division_code as o_division, o.county_code as o_county,
                   o.ended_on is null as existing
            from organisation o where o.id = any(:ids)""";

    @Inject EntityManager entityManager;

    /** Those that rules and whistles name, and which of them are there today. */
    record Organisations(Map<UUID, OrganisationView> named, Set<UUID> existing) {}

    /** A post in an organisation. */
    private record Held(UUID organisation, String role) {}

    /** Who holds which posts; empty when no rule that applies asks for one. */
    record Roster(Map<Held, RoutingPersonView> holders) {}

    /** In one statement. */
    Organisations organisations(
            Collection<RoutedRows.Routed> whistles, Collection<RoutingRules> rules) {
        var ids = new HashSet<UUID>();
        rules.stream().flatMap(RoutingRules::organisations).forEach(ids::add);
        for (var whistle : whistles) {
            var facts = whistle.facts();
            ids.addAll(facts.dutyCoHandlers());
            Stream.of(facts.dutyLead(), facts.fallback(), whistle.led())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(ORGANISATIONS, Tuple.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
        var named = new HashMap<UUID, OrganisationView>();
        var existing = new HashSet<UUID>();
        for (var row : rows) {
            var id = row.get("o_id", UUID.class);
            named.put(id, WhistleRow.organisation(row, "o_"));
            if (row.get("existing", Boolean.class)) {
                existing.add(id);
            }
        }
        return new Organisations(named, existing);
    }

    /** Who holds the posts that those proposals ask for; in one statement, or none. */
    Roster roster(Collection<Route> routes) {
        var asked =
                routes.stream()
                        .filter(route -> route.post() != null)
                        .map(Route::lead)
                        .distinct()
                        .toArray(UUID[]::new);
        var holders = new HashMap<Held, RoutingPersonView>();
        if (asked.length == 0) {
            return new Roster(holders);
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select of_organisation, in_role, held_by, instead_of from duty_roster(:ids)",
                                Tuple.class)
                        .setParameter("ids", asked)
                        .getResultList();
        for (var row : rows) {
            var role = row.get("in_role", String.class);
            Role.ofRealmName(role)
                    .ifPresent(
                            known ->
                                    holders.putIfAbsent(
                                            new Held(row.get("of_organisation", UUID.class), role),
                                            new RoutingPersonView(
                                                    MaskedName.of(row.get("held_by", String.class)),
                                                    known,
                                                    MaskedName.of(
                                                            row.get("instead_of", String.class)))));
        }
        return new Roster(holders);
    }

    /**
     * @param table number of the version; null when none is in force
     */
    RoutingSuggestionView suggestion(
            Route route, Integer table, Organisations organisations, Roster roster) {
        var named = organisations.named();
        return new RoutingSuggestionView(
                Optional.ofNullable(route.lead()).map(named::get).orElse(null),
                route.coHandlers().stream().map(named::get).toList(),
                route.source(),
                route.rule(),
                table,
                route.post(),
                route.post() == null
                        ? null
                        : roster.holders().get(new Held(route.lead(), route.post().realmName())),
                route.steps().stream().map(step -> step(step, named)).toList());
    }

    private static RoutingStepView step(Route.Step step, Map<UUID, OrganisationView> named) {
        var wanted = new ArrayList<>(step.wanted());
        Optional.ofNullable(step.organisation())
                .map(named::get)
                .map(OrganisationView::name)
                .ifPresent(wanted::add);
        return new RoutingStepView(
                step.source(), step.rule(), step.outcome(), wanted, step.found());
    }
}
