package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.xiaoshao.testing.RoutingTables.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.RoutingTables;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** Who is proposed for a whistle, why, and what its ledger keeps of that. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RoutingTest {

    /** Stands in for the head of 城管执法局 (秦正明). */
    private static final String SUBSTITUTE = "00000000-0000-4000-b005-00000000ffff";

    @BeforeEach
    @AfterEach
    void nobody_has_rules_and_everybody_is_there() {
        RoutingTables.none();
        owner(
                "update organisation set ended_on = null where id = '" + Loop.HOUSING + "'",
                "organisation");
        owner("delete from post where id = '" + SUBSTITUTE + "'", "post");
    }

    private static void owner(String sql, String table) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                },
                table);
    }

    private static Answer routing(String user, LoopCase one) {
        return GraphQlClient.as(user).ask("whistleRouting", Map.of("number", one.number())).ok();
    }

    @SafeVarargs
    private static void published(Map<String, Object>... rules) {
        RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN).save(rules).publish();
    }

    private static List<String> outcomes(Answer answer) {
        return answer.<Map<String, Object>>list("whistle.routing.explanation").stream()
                .map(step -> step.get("source") + " " + step.get("outcome"))
                .toList();
    }

    private static Map<String, String> factsOfDispatch(Answer answer) {
        return answer.<Map<String, Object>>list("whistle.recentEvents").stream()
                .filter(event -> event.get("type").equals("DISPATCHED"))
                .flatMap(event -> facts(event).stream())
                .collect(Collectors.toMap(fact -> fact.get("name"), fact -> fact.get("value")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> facts(Map<String, Object> event) {
        return (List<Map<String, String>>) event.get("facts");
    }

    @Test
    void nobody_but_who_may_send_it_out_is_told_and_only_while_they_may() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        assertNull(routing("worker", one).data("whistle.routing"));
        one.admit();
        for (var user : List.of("leader", "county", "auditor")) {
            assertNull(routing(user, one).data("whistle.routing"), user);
        }
        assertNotNull(routing("worker", one).data("whistle.routing"));
        one.dispatch();
        assertNull(routing("worker", one).data("whistle.routing"));
    }

    @Test
    void without_rules_the_duty_list_proposes_and_says_so() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        var answer = routing("worker", one);
        assertEquals("清水河县消防救援大队", answer.data("whistle.routing.organisation.name"));
        assertEquals(List.of("清水河县城管执法局"), answer.list("whistle.routing.coHandlers.name"));
        assertNull(answer.data("whistle.routing.table"));
        assertEquals(List.of("DUTY_LIST MATCHED"), outcomes(answer));
    }

    @Test
    void the_first_rule_that_applies_proposes_and_names_who_holds_the_post() {
        published(
                rule("垃圾", Loop.HOUSING, "matters", List.of("环-03")),
                rule(
                        "昆新消防",
                        Loop.URBAN_MANAGEMENT,
                        "places",
                        List.of(Map.of("kind", "DIVISION", "reference", DemoPlaces.KUNXIN)),
                        "coHandlers",
                        List.of(Loop.PROPERTY_COMPANY.toString()),
                        "post",
                        "DEPARTMENT_HEAD"),
                rule("其余", Loop.HOUSING));
        var answer = routing("worker", Loop.inKunxin().to(WhistleState.ADMITTED));
        assertEquals("清水河县城管执法局", answer.data("whistle.routing.organisation.name"));
        assertEquals(List.of("惠民物业"), answer.list("whistle.routing.coHandlers.name"));
        assertEquals("昆新消防", answer.data("whistle.routing.rule"));
        assertEquals(1, answer.<Integer>data("whistle.routing.table"));
        assertEquals("秦某", answer.data("whistle.routing.person.name"));
        assertNull(answer.data("whistle.routing.person.standsInFor"));
        assertEquals(List.of("RULE OTHER_MATTER", "RULE MATCHED"), outcomes(answer));
        assertEquals(List.of("环-03"), answer.list("whistle.routing.explanation[0].wanted"));
        assertEquals("安-07", answer.data("whistle.routing.explanation[0].found"));
    }

    @Test
    void whoever_stands_in_for_the_holder_is_named_first() {
        owner(
                """
                insert into post (id, person_id, role, organisation_id, valid_from, stands_in_for)
                select '%s', '00000000-0000-4000-a000-000000000013', role, organisation_id, '2025-01-01', id
                from post where id = '00000000-0000-4000-b005-000000000015'"""
                        .formatted(SUBSTITUTE),
                "post");
        published(rule("一", Loop.URBAN_MANAGEMENT, "post", "DEPARTMENT_HEAD"));
        var answer = routing("worker", Loop.inKunxin().to(WhistleState.ADMITTED));
        assertEquals("杨某", answer.data("whistle.routing.person.name"));
        assertEquals("秦某", answer.data("whistle.routing.person.standsInFor"));
    }

    @Test
    void a_post_that_nobody_holds_names_nobody_and_still_proposes() {
        published(rule("一", Loop.HOUSING, "post", "DEPARTMENT_HEAD"));
        var answer = routing("worker", Loop.inKunxin().to(WhistleState.ADMITTED));
        assertEquals("清水河县住建局", answer.data("whistle.routing.organisation.name"));
        assertEquals("DEPARTMENT_HEAD", answer.data("whistle.routing.post"));
        assertNull(answer.data("whistle.routing.person"));
    }

    @Test
    void an_organisation_that_ended_since_is_passed_over() {
        published(rule("一", Loop.HOUSING), rule("二", Loop.PROPERTY_COMPANY));
        owner(
                "update organisation set ended_on = '2026-01-01' where id = '" + Loop.HOUSING + "'",
                "organisation");
        var answer = routing("worker", Loop.inKunxin().to(WhistleState.ADMITTED));
        assertEquals("二", answer.data("whistle.routing.rule"));
        assertEquals(List.of("RULE ORGANISATION_ENDED", "RULE MATCHED"), outcomes(answer));
        assertEquals(List.of("清水河县住建局"), answer.list("whistle.routing.explanation[0].wanted"));
    }

    @Test
    void who_gave_it_back_is_not_proposed_again() {
        published(rule("一", Loop.URBAN_MANAGEMENT), rule("二", Loop.HOUSING));
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        one.step(
                "whistleAskReturn",
                "department",
                Map.of("reason", "NOT_OUR_DUTY", "article", "三定方案第四条", "evidence", "职责不在我局"));
        var wish =
                GraphQlClient.as("leader")
                        .send(
                                "query ($number: String!) { whistle(number: $number) { returnOrders { id } } }",
                                Map.of("number", one.number()))
                        .<String>data("whistle.returnOrders[0].id");
        one.step(
                "whistleRuleOnReturn",
                "leader",
                Map.of("returnOrder", wish, "uphold", true, "reason", "属实"));
        var answer = routing("worker", one);
        assertEquals("二", answer.data("whistle.routing.rule"));
        assertEquals(List.of("RULE GAVE_IT_BACK", "RULE MATCHED"), outcomes(answer));
    }

    @Test
    void the_ledger_keeps_what_was_proposed_and_whether_it_was_followed() {
        published(rule("消防", Loop.FIRE_BRIGADE, "matters", List.of("安-07")));
        var followed = Loop.inKunxin().dispatchedTo(Loop.FIRE_BRIGADE).to(WhistleState.DISPATCHED);
        var facts = factsOfDispatch(routing("worker", followed));
        assertEquals("RULE", facts.get("routing"));
        assertEquals("消防", facts.get("routingRule"));
        assertEquals("1", facts.get("routingTable"));
        assertEquals("true", facts.get("routingFollowed"));

        var other = Loop.inKunxin().to(WhistleState.DISPATCHED);
        assertEquals("false", factsOfDispatch(routing("worker", other)).get("routingFollowed"));
        assertEquals(true, routing("worker", other).data("whistle.chainIntact"));
        RoutingTables.none();
        var listed = Loop.inKunxin().to(WhistleState.DISPATCHED);
        assertEquals("DUTY_LIST", factsOfDispatch(routing("worker", listed)).get("routing"));
        assertNull(factsOfDispatch(routing("worker", listed)).get("routingTable"));
    }

    @Test
    void what_the_town_settles_is_proposed_to_the_town_by_its_own_rules_not_by_the_countys() {
        RoutingTables.drafted("county", DemoPlaces.QINGSHUIHE)
                .save(rule("县级", Loop.FIRE_BRIGADE))
                .publish();
        published(rule("镇级", Loop.HOUSING));
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        one.step("whistlePassUp", "department", Map.of("reason", "需镇级协调"));
        var town = routing("leader", one);
        assertEquals("镇级", town.data("whistle.routing.rule"));
        assertNull(routing("worker", one).data("whistle.routing"));
    }

    @Test
    void a_page_costs_the_same_statements_whatever_its_rows() throws Exception {
        published(rule("一", Loop.URBAN_MANAGEMENT, "post", "DEPARTMENT_HEAD"));
        for (int i = 0; i < 4; i++) {
            Loop.inKunxin().to(WhistleState.ADMITTED);
        }
        assertEquals(cost(1), cost(4));
        // The page; the rows again, four for what may be done, facts, the calendar, rules,
        // organisations, the roster.
        assertEquals(11, cost(4));
    }

    private static int cost(int rows) throws Exception {
        var text =
                "query ($first: Int) { whistles(filter: { states: [ADMITTED] }, first: $first) {"
                        + " nodes { number routing { rule organisation { name } person { name } } } } }";
        var client = GraphQlClient.as("worker");
        client.send(text, Map.of("first", rows)).ok();
        return Statements.during(() -> client.send(text, Map.of("first", rows)).ok()).size();
    }
}
