package org.xiaoshao.whistle.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.xiaoshao.whistle.RoutingOutcome.GAVE_IT_BACK;
import static org.xiaoshao.whistle.RoutingOutcome.LAST_STOP;
import static org.xiaoshao.whistle.RoutingOutcome.MATCHED;
import static org.xiaoshao.whistle.RoutingOutcome.NOBODY_NAMED;
import static org.xiaoshao.whistle.RoutingOutcome.ORGANISATION_ENDED;
import static org.xiaoshao.whistle.RoutingOutcome.OTHER_KIND;
import static org.xiaoshao.whistle.RoutingOutcome.OTHER_MATTER;
import static org.xiaoshao.whistle.RoutingOutcome.OTHER_PLACE;
import static org.xiaoshao.whistle.RoutingOutcome.OTHER_TIME;
import static org.xiaoshao.whistle.RoutingOutcome.OTHER_URGENCY;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.WeekDay;
import org.xiaoshao.whistle.RoutingHours;
import org.xiaoshao.whistle.RoutingOutcome;
import org.xiaoshao.whistle.RoutingPlaceKind;
import org.xiaoshao.whistle.RoutingSource;
import org.xiaoshao.whistle.WhistleUrgency;

/** Where rules lead a whistle, and what they say why, without a database. */
class RoutingRulesTest {

    private static final UUID FIRE = new UUID(1, 1);
    private static final UUID CITY = new UUID(1, 2);
    private static final UUID PROPERTY = new UUID(1, 3);
    private static final UUID TOWN = new UUID(1, 4);
    private static final Set<UUID> ALL = Set.of(FIRE, CITY, PROPERTY, TOWN);
    private static final UUID ESTATE = new UUID(2, 1);

    /** A Monday. */
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 2, 10, 0);

    private UUID dutyLead = CITY;
    private UUID fallback = TOWN;
    private Set<UUID> gaveBack = Set.of();
    private boolean lastStop;
    private boolean officeOpen = true;
    private LocalDateTime at = TEN;

    private RoutedCase one() {
        return new RoutedCase(
                WhistleKind.SAFETY,
                "安-07",
                WhistleUrgency.ORDINARY,
                Set.of("150124100011", "150124100000", "150124000000", ESTATE.toString()),
                "昆新社区 › 第一网格",
                at,
                officeOpen,
                dutyLead,
                List.of(PROPERTY),
                fallback,
                gaveBack,
                lastStop);
    }

    private static RoutingRule rule(String name, UUID lead, RoutingConditions conditions) {
        return new RoutingRule(name, conditions, lead, List.of(), null);
    }

    private static RoutingConditions kinds(WhistleKind... kinds) {
        return new RoutingConditions(
                List.of(kinds), List.of(), List.of(), List.of(), RoutingTime.ANY);
    }

    private static RoutingConditions matters(String... codes) {
        return new RoutingConditions(
                List.of(), List.of(codes), List.of(), List.of(), RoutingTime.ANY);
    }

    private static RoutingConditions urgencies(WhistleUrgency... urgencies) {
        return new RoutingConditions(
                List.of(), List.of(), List.of(urgencies), List.of(), RoutingTime.ANY);
    }

    private static RoutingConditions place(RoutingPlaceKind kind, Object reference, String name) {
        return new RoutingConditions(
                List.of(),
                List.of(),
                List.of(),
                List.of(new RoutingPlace(kind, reference.toString(), name)),
                RoutingTime.ANY);
    }

    private static RoutingConditions time(RoutingTime time) {
        return new RoutingConditions(List.of(), List.of(), List.of(), List.of(), time);
    }

    private Route route(RoutingRule... rules) {
        return new RoutingRules(List.of(rules)).route(one(), ALL);
    }

    private static List<RoutingOutcome> outcomes(Route route) {
        return route.steps().stream().map(Route.Step::outcome).toList();
    }

    @Test
    void without_rules_lead_duty_list_and_town_it_leads_nowhere_and_says_so() {
        dutyLead = null;
        fallback = null;
        var route = route();
        assertFalse(route.leadsSomewhere());
        assertNull(route.source());
        assertEquals(List.of(NOBODY_NAMED, NOBODY_NAMED), outcomes(route));
    }

    @Test
    void each_condition_that_fails_is_named_with_what_it_wants_and_what_it_found() {
        var elsewhere = place(RoutingPlaceKind.DIVISION, "150124100003", "永安社区");
        var nights = time(new RoutingTime(RoutingHours.OUTSIDE, List.of(), null, null));
        var route =
                route(
                        rule("暖心", FIRE, kinds(WhistleKind.WARMTH, WhistleKind.LIVELIHOOD)),
                        rule("垃圾", FIRE, matters("环-03")),
                        rule("紧急", FIRE, urgencies(WhistleUrgency.EMERGENCY)),
                        rule("永安", FIRE, elsewhere),
                        rule("夜间", FIRE, nights));
        assertEquals(RoutingSource.DUTY_LIST, route.source());
        assertEquals(CITY, route.lead());
        assertEquals(List.of(PROPERTY), route.coHandlers());
        assertEquals(
                List.of(OTHER_KIND, OTHER_MATTER, OTHER_URGENCY, OTHER_PLACE, OTHER_TIME, MATCHED),
                outcomes(route));
        assertEquals(
                List.of(
                        "暖心 [WARMTH, LIVELIHOOD] SAFETY",
                        "垃圾 [环-03] 安-07",
                        "紧急 [EMERGENCY] ORDINARY",
                        "永安 [永安社区] 昆新社区 › 第一网格",
                        "夜间 [OUTSIDE] 2026-03-02 10:00",
                        "null [] null"),
                route.steps().stream()
                        .map(step -> step.rule() + " " + step.wanted() + " " + step.found())
                        .toList());
    }

    @Test
    void the_first_rule_that_applies_wins_and_what_follows_is_not_looked_at() {
        var route =
                route(
                        rule("一", FIRE, matters("环-03")),
                        rule("二", PROPERTY, place(RoutingPlaceKind.ESTATE, ESTATE, "佳苑")),
                        rule("三", FIRE, RoutingConditions.NONE));
        assertEquals("二", route.rule());
        assertEquals(PROPERTY, route.lead());
        assertEquals(List.of(OTHER_MATTER, MATCHED), outcomes(route));
    }

    @Test
    void a_rule_that_names_an_organisation_of_the_past_is_passed_over_with_that_reason() {
        var ended = new UUID(9, 9);
        var route =
                route(
                        rule("旧", ended, RoutingConditions.NONE),
                        rule("新", FIRE, RoutingConditions.NONE));
        assertEquals(FIRE, route.lead());
        assertEquals(List.of(ORGANISATION_ENDED, MATCHED), outcomes(route));
        assertEquals(ended, route.steps().get(0).organisation());
    }

    @Test
    void co_handlers_of_the_past_and_the_lead_itself_are_left_out() {
        var rule =
                new RoutingRule(
                        "一",
                        RoutingConditions.NONE,
                        FIRE,
                        List.of(new UUID(9, 9), FIRE, CITY, CITY),
                        Role.DEPARTMENT_HEAD);
        var route = route(rule);
        assertEquals(List.of(CITY), route.coHandlers());
        assertEquals(Role.DEPARTMENT_HEAD, route.post());
    }

    @Test
    void who_gave_it_back_is_not_asked_again_but_the_town_is() {
        gaveBack = Set.of(FIRE, CITY, TOWN);
        var route = route(rule("一", FIRE, RoutingConditions.NONE));
        assertEquals(RoutingSource.FALLBACK, route.source());
        assertEquals(TOWN, route.lead());
        assertEquals(List.of(GAVE_IT_BACK, GAVE_IT_BACK, MATCHED), outcomes(route));
    }

    @Test
    void what_was_sent_out_too_often_goes_to_the_town_whatever_the_rules_say() {
        lastStop = true;
        var route = route(rule("一", FIRE, RoutingConditions.NONE));
        assertEquals(TOWN, route.lead());
        assertEquals(List.of(LAST_STOP), outcomes(route));
    }

    @Test
    void a_whistle_without_matter_meets_no_rule_that_asks_for_one() {
        var one =
                new RoutedCase(
                        WhistleKind.SAFETY,
                        null,
                        WhistleUrgency.ORDINARY,
                        Set.of(),
                        "",
                        TEN,
                        true,
                        null,
                        List.of(),
                        TOWN,
                        Set.of(),
                        false);
        var rules = new RoutingRules(List.of(rule("一", FIRE, matters("安-07"))));
        assertEquals(TOWN, rules.route(one, ALL).lead());
    }

    @ParameterizedTest(name = "{0} {1} of {2}–{3} on {4}: {5}")
    @CsvSource({
        "2026-03-02, 08:00, 08:00, 12:00, MONDAY,  true",
        "2026-03-02, 11:59, 08:00, 12:00, MONDAY,  true",
        "2026-03-02, 12:00, 08:00, 12:00, MONDAY,  false",
        "2026-03-03, 09:00, 08:00, 12:00, MONDAY,  false",
        "2026-03-02, 22:00, 20:00, 06:00, MONDAY,  true",
        "2026-03-03, 05:59, 20:00, 06:00, MONDAY,  true",
        "2026-03-03, 06:00, 20:00, 06:00, MONDAY,  false",
        "2026-03-03, 22:00, 20:00, 06:00, MONDAY,  false",
        "2026-03-02, 03:00, 20:00, 06:00, MONDAY,  false",
    })
    void a_span_of_hours_holds_its_first_minute_not_its_last_and_may_run_over_midnight(
            String date, String time, String from, String to, WeekDay day, boolean holds) {
        var span = new RoutingTime(null, List.of(day), from, to);
        assertEquals(holds, span.holds(LocalDateTime.parse(date + "T" + time), true));
    }

    @Test
    void office_hours_and_the_rest_share_the_day_between_them() {
        var office = new RoutingTime(RoutingHours.OFFICE, List.of(), null, null);
        var outside = new RoutingTime(RoutingHours.OUTSIDE, List.of(), null, null);
        for (var open : List.of(true, false)) {
            assertEquals(open, office.holds(TEN, open));
            assertEquals(!open, outside.holds(TEN, open));
        }
        officeOpen = false;
        assertEquals(FIRE, route(rule("夜", FIRE, time(outside))).lead());
    }

    @Test
    void rules_come_back_as_they_were_kept_and_equal_rules_are_equal_texts() {
        var rules =
                new RoutingRules(
                        List.of(
                                new RoutingRule(
                                        "一",
                                        new RoutingConditions(
                                                List.of(WhistleKind.SAFETY),
                                                List.of("安-07"),
                                                List.of(WhistleUrgency.URGENT),
                                                List.of(
                                                        new RoutingPlace(
                                                                RoutingPlaceKind.ESTATE,
                                                                ESTATE.toString(),
                                                                "佳苑")),
                                                new RoutingTime(
                                                        RoutingHours.OUTSIDE,
                                                        List.of(WeekDay.SUNDAY),
                                                        "20:00",
                                                        "06:00")),
                                        FIRE,
                                        List.of(CITY),
                                        Role.DEPARTMENT_HEAD)));
        var text = RulesText.of(rules);
        assertEquals(rules, RulesText.read(text));
        assertEquals(text, RulesText.of(RulesText.read(text)));
    }
}
