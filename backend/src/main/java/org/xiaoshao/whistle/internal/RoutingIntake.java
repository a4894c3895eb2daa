package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.whistle.RoutingPlaceInput;
import org.xiaoshao.whistle.RoutingRuleInput;
import org.xiaoshao.whistle.internal.routing.RoutingConditions;
import org.xiaoshao.whistle.internal.routing.RoutingPlace;
import org.xiaoshao.whistle.internal.routing.RoutingRule;
import org.xiaoshao.whistle.internal.routing.RoutingRules;
import org.xiaoshao.whistle.internal.routing.RoutingTime;

/** Takes rules as they are sent; every fault of every rule is told at once. */
@ApplicationScoped
class RoutingIntake {

    static final int MOST_RULES = 100;

    private static final int NAME = 60;
    private static final int MOST_EACH = 50;
    private static final int MOST_CO_HANDLERS = 10;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    /** Posts that people hold in an organisation. */
    private static final Set<Role> POSTS =
            Set.of(Role.DEPARTMENT_HEAD, Role.DEPARTMENT_STAFF, Role.ORGANISATION_STAFF);

    @Inject RoutingPlaces places;
    @Inject OrganisationService organisations;

    /** What the rules name and the database knows. */
    private record Known(
            Map<RoutingPlaces.Named, RoutingPlace> places,
            Set<String> matters,
            Set<UUID> organisations) {}

    /**
     * @param place the town or county that the rules are for
     * @throws Refused with every fault, as {@code rules.N.field} counted from 0
     */
    RoutingRules take(List<RoutingRuleInput> rules, String place, String county) {
        var check = new InputCheck();
        check.unless(rules.size() <= MOST_RULES, RoutingFault.TOO_MANY, "rules");
        Refused.unlessEmpty(check.faults());
        each(rules, (rule, field) -> checkSizes(check, rule, field));
        Refused.unlessEmpty(check.faults());
        var known = known(rules, place, county);
        var names = new HashSet<String>();
        each(rules, (rule, field) -> checkNamed(check, rule, field, known, names));
        Refused.unlessEmpty(check.faults());
        return new RoutingRules(rules.stream().map(rule -> rule(rule, known)).toList());
    }

    private static void each(
            List<RoutingRuleInput> rules,
            java.util.function.BiConsumer<RoutingRuleInput, String> check) {
        for (int i = 0; i < rules.size(); i++) {
            check.accept(rules.get(i), "rules." + i + ".");
        }
    }

    private static void checkSizes(InputCheck check, RoutingRuleInput rule, String field) {
        check.required(field + "name", rule.name(), NAME)
                .unless(
                        given(rule.matters()).size() <= MOST_EACH,
                        RoutingFault.TOO_MANY,
                        field + "matters")
                .unless(
                        given(rule.places()).size() <= MOST_EACH,
                        RoutingFault.TOO_MANY,
                        field + "places")
                .unless(
                        given(rule.coHandlers()).size() <= MOST_CO_HANDLERS,
                        RoutingFault.TOO_MANY,
                        field + "coHandlers")
                .unless(isTime(rule), RoutingFault.TIME_INVALID, field + "from")
                .unless(
                        rule.post() == null || POSTS.contains(rule.post()),
                        RoutingFault.POST_UNKNOWN,
                        field + "post");
    }

    private static boolean isTime(RoutingRuleInput rule) {
        if (rule.from() == null || rule.to() == null) {
            return rule.from() == null && rule.to() == null;
        }
        return TIME.matcher(rule.from()).matches()
                && TIME.matcher(rule.to()).matches()
                && !rule.from().equals(rule.to());
    }

    private Known known(List<RoutingRuleInput> rules, String place, String county) {
        var named =
                rules.stream()
                        .flatMap(rule -> given(rule.places()).stream())
                        .map(RoutingPlaces.Named::of)
                        .distinct()
                        .toList();
        var codes = rules.stream().flatMap(rule -> given(rule.matters()).stream()).toList();
        var ids = rules.stream().flatMap(RoutingIntake::organisations).distinct().toList();
        return new Known(
                places.under(place, named), places.matters(county, codes), current(county, ids));
    }

    private static Stream<UUID> organisations(RoutingRuleInput rule) {
        return Stream.concat(
                Stream.of(NodeId.parse(rule.lead())), NodeId.parse(rule.coHandlers()).stream());
    }

    /** Those of the ids that are organisations of the county and are there still. */
    Set<UUID> current(String county, List<UUID> ids) {
        return Set.copyOf(
                organisations.currentOrganisations(ids, county).stream()
                        .map(view -> UUID.fromString(view.id()))
                        .toList());
    }

    private static void checkNamed(
            InputCheck check, RoutingRuleInput rule, String field, Known known, Set<String> names) {
        var helpers = NodeId.parse(rule.coHandlers());
        var all = new ArrayList<>(helpers);
        all.add(NodeId.parse(rule.lead()));
        check.unless(
                        names.add(TextRules.clean(rule.name())),
                        RoutingFault.NAME_REPEATED,
                        field + "name")
                .unless(
                        known.matters().containsAll(given(rule.matters())),
                        RoutingFault.MATTER_UNKNOWN,
                        field + "matters")
                .unless(
                        given(rule.places()).stream()
                                .map(RoutingPlaces.Named::of)
                                .allMatch(known.places()::containsKey),
                        RoutingFault.PLACE_UNKNOWN,
                        field + "places")
                .unless(
                        known.organisations().contains(NodeId.parse(rule.lead())),
                        RoutingFault.ORGANISATION_UNKNOWN,
                        field + "lead")
                .unless(
                        known.organisations().containsAll(helpers),
                        RoutingFault.ORGANISATION_UNKNOWN,
                        field + "coHandlers")
                .unless(
                        new HashSet<>(all).size() == all.size(),
                        RoutingFault.ORGANISATION_REPEATED,
                        field + "coHandlers");
    }

    private static RoutingRule rule(RoutingRuleInput rule, Known known) {
        Function<RoutingPlaceInput, RoutingPlace> named =
                place -> known.places().get(RoutingPlaces.Named.of(place));
        return new RoutingRule(
                TextRules.clean(rule.name()),
                new RoutingConditions(
                        distinct(rule.kinds()),
                        distinct(rule.matters()),
                        distinct(rule.urgencies()),
                        given(rule.places()).stream().map(named).distinct().toList(),
                        new RoutingTime(
                                rule.hours(), distinct(rule.weekDays()), rule.from(), rule.to())),
                NodeId.parse(rule.lead()),
                NodeId.parse(rule.coHandlers()),
                rule.post());
    }

    private static <T> List<T> distinct(List<T> values) {
        return given(values).stream().distinct().toList();
    }

    private static <T> List<T> given(List<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
