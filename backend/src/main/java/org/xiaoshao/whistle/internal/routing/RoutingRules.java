package org.xiaoshao.whistle.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.RoutingOutcome;
import org.xiaoshao.whistle.RoutingSource;

/**
 * The rules of a place in order. The first that applies proposes; where none does, the lead that
 * the duty list names; where it names none, the town itself (兜底). Pure: the same rules, the same
 * whistle and the same organisations give the same answer.
 */
public record RoutingRules(List<RoutingRule> rules) {

    public static final RoutingRules NONE = new RoutingRules(List.of());

    public RoutingRules {
        rules = List.copyOf(rules);
    }

    /** Every organisation that is named. */
    public Stream<UUID> organisations() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule.lead()), rule.coHandlers().stream()));
    }

    /**
     * @param existing the organisations that are there today
     */
    public Route route(RoutedCase one, Set<UUID> existing) {
        return new Search(one, existing).run(rules);
    }

    /** One run through the rules. */
    private static final class Search {

        private final RoutedCase one;
        private final Set<UUID> existing;
        private final List<Route.Step> steps = new ArrayList<>();

        Search(RoutedCase one, Set<UUID> existing) {
            this.one = one;
            this.existing = existing;
        }

        Route run(List<RoutingRule> rules) {
            if (one.lastStop() && one.fallback() != null) {
                step(RoutingSource.FALLBACK, null, RoutingOutcome.LAST_STOP, one.fallback());
                return to(RoutingSource.FALLBACK, null, one.fallback(), List.of(), null);
            }
            for (var rule : rules) {
                if (applies(rule)) {
                    return to(
                            RoutingSource.RULE,
                            rule.name(),
                            rule.lead(),
                            rule.coHandlers(),
                            rule.post());
                }
            }
            if (mayLead(RoutingSource.DUTY_LIST, null, one.dutyLead())) {
                return to(
                        RoutingSource.DUTY_LIST, null, one.dutyLead(), one.dutyCoHandlers(), null);
            }
            return mayLead(RoutingSource.FALLBACK, null, one.fallback())
                    ? to(RoutingSource.FALLBACK, null, one.fallback(), List.of(), null)
                    : new Route(null, null, null, List.of(), null, List.copyOf(steps));
        }

        private boolean applies(RoutingRule rule) {
            var failure = rule.conditions().failure(one);
            if (failure.isPresent()) {
                var why = failure.get();
                steps.add(
                        new Route.Step(
                                RoutingSource.RULE,
                                rule.name(),
                                why.outcome(),
                                why.wanted(),
                                why.found(),
                                null));
                return false;
            }
            return mayLead(RoutingSource.RULE, rule.name(), rule.lead());
        }

        private boolean mayLead(RoutingSource source, String rule, UUID lead) {
            var outcome = outcome(source, lead);
            step(source, rule, outcome, lead);
            return outcome == RoutingOutcome.MATCHED;
        }

        private RoutingOutcome outcome(RoutingSource source, UUID lead) {
            if (lead == null) {
                return RoutingOutcome.NOBODY_NAMED;
            }
            if (!existing.contains(lead)) {
                return RoutingOutcome.ORGANISATION_ENDED;
            }
            // The town cannot hand it on to anybody: what it gave back comes back.
            return source != RoutingSource.FALLBACK && one.gaveBack().contains(lead)
                    ? RoutingOutcome.GAVE_IT_BACK
                    : RoutingOutcome.MATCHED;
        }

        private void step(
                RoutingSource source, String rule, RoutingOutcome outcome, UUID organisation) {
            steps.add(new Route.Step(source, rule, outcome, List.of(), null, organisation));
        }

        private Route to(
                RoutingSource source, String rule, UUID lead, List<UUID> coHandlers, Role post) {
            var helping =
                    coHandlers.stream()
                            .filter(existing::contains)
                            .filter(helper -> !helper.equals(lead))
                            .distinct()
                            .toList();
            return new Route(source, rule, lead, helping, post, List.copyOf(steps));
        }
    }
}
