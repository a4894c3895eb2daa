package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReturnOrderTest {

    private static final Map<String, Object> WISH =
            Map.of("reason", "NOT_OUR_DUTY", "article", "《清单》第三条", "evidence", "属住建部门");

    private static LoopCase dispatched() {
        return Loop.inKunxin()
                .dispatchedTo(Loop.URBAN_MANAGEMENT, Loop.PROPERTY_COMPANY)
                .to(WhistleState.DISPATCHED);
    }

    private static LoopCase rule(LoopCase one, String user, boolean uphold) {
        return one.step(
                "whistleRuleOnReturn",
                user,
                Map.of("returnOrder", open(one), "uphold", uphold, "reason", "经核实"));
    }

    private static String open(LoopCase one) {
        return returns(one).stream()
                .filter(found -> found.get("ruling") == null)
                .map(found -> found.get("id").toString())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> returns(LoopCase one) {
        return (List<Map<String, Object>>) one.seenBy("worker").get("returnOrders");
    }

    private static List<String> refused(
            LoopCase one, String user, String mutation, Map<String, ?> input) {
        return one.attempt(user, mutation, input).refusals(mutation);
    }

    @Test
    void an_order_is_not_given_back_without_article_and_evidence_and_by_nobody_else() {
        var one = dispatched();
        assertEquals(
                List.of("REQUIRED", "REQUIRED"),
                refused(
                        one,
                        "department",
                        "whistleAskReturn",
                        Map.of("reason", "NOT_OUR_DUTY", "article", " ", "evidence", "")));
        assertEquals(
                List.of("ORGANISATION_UNKNOWN"),
                refused(
                        one,
                        "department",
                        "whistleAskReturn",
                        Map.of(
                                "reason", "NOT_OUR_DUTY",
                                "article", "第三条",
                                "evidence", "属住建部门",
                                "proposed", Loop.URBAN_MANAGEMENT.toString())),
                "an organisation does not propose itself");
        assertEquals(List.of("NOT_FOUND"), refused(one, "department-b", "whistleAskReturn", WISH));
        assertEquals(1, one.seenBy("worker").get("version") == null ? 0 : 1);
        assertEquals("DISPATCHED", one.seenBy("worker").get("state"));
    }

    @Test
    void an_upheld_return_is_dispatched_anew_to_another_lead_under_the_same_handling_clock() {
        var one = dispatched();
        var due = deadline(one);
        one.step("whistleAskReturn", "department", WISH);
        assertEquals("RETURN_ASKED", one.state());
        assertEquals(
                List.of("WRONG_STATE"),
                refused(one, "worker", "whistleDispatch", Map.of("lead", Loop.HOUSING.toString())));
        rule(one, "leader", true);
        assertEquals("ADMITTED", one.state());
        assertNull(one.seenBy("worker").get("lead"));
        one.step("whistleDispatch", "worker", Map.of("lead", Loop.HOUSING.toString()));
        one.signBy("department-b").reportForDutyBy("department-b").reportDoneBy("department-b");
        assertEquals(
                "IN_HAND", one.state(), "the co-handler of the first dispatch still has its order");
        one.signBy("steward").reportForDutyBy("steward").reportDoneBy("steward");
        assertEquals("HANDLED", one.state());
        assertEquals(due, deadline(one));
        var seen = one.seenBy("worker");
        assertEquals(true, seen.get("chainIntact"));
        assertEquals(
                List.of("LEAD DONE false", "CO_HANDLER DONE false", "LEAD RETURNED true"),
                orders(seen));
        assertEquals(
                List.of("NOT_OUR_DUTY UPHELD 《清单》第三条 属住建部门 经核实"),
                returns(one).stream()
                        .map(
                                found ->
                                        String.join(
                                                " ",
                                                found.get("reason").toString(),
                                                found.get("ruling").toString(),
                                                found.get("article").toString(),
                                                found.get("evidence").toString(),
                                                found.get("rulingReason").toString()))
                        .toList());
    }

    @Test
    void an_overruled_organisation_keeps_its_order_and_may_not_ask_again() {
        var one = dispatched();
        one.step("whistleAskReturn", "department", WISH);
        rule(one, "leader", false);
        assertEquals("DISPATCHED", one.state());
        assertEquals(
                List.of("OVERRULED_BEFORE"), refused(one, "department", "whistleAskReturn", WISH));
        assertEquals("SIGNED", one.signBy("department").state());
    }

    @Test
    void the_return_of_a_co_handler_moves_only_its_own_order() {
        var one = dispatched();
        one.signBy("department").reportForDutyBy("department").reportDoneBy("department");
        assertEquals("IN_HAND", one.state());
        one.step("whistleAskReturn", "steward", WISH);
        assertEquals("IN_HAND", one.state());
        rule(one, "leader", true);
        assertEquals("HANDLED", one.state(), "nothing is left to be done");
        assertEquals(
                List.of("LEAD DONE false", "CO_HANDLER RETURNED false"),
                orders(one.seenBy("worker")));
    }

    @Test
    void two_returns_are_asked_for_on_one_whistle_and_no_third() {
        var one = dispatched();
        one.step("whistleAskReturn", "department", WISH);
        rule(one, "leader", true);
        one.step("whistleDispatch", "worker", Map.of("lead", Loop.HOUSING.toString()));
        one.step("whistleAskReturn", "department-b", WISH);
        rule(one, "leader", true);
        one.step("whistleDispatch", "worker", Map.of("lead", Loop.URBAN_MANAGEMENT.toString()));
        assertEquals(
                List.of("RETURN_QUOTA_USED"), refused(one, "department", "whistleAskReturn", WISH));
    }

    @Test
    void an_order_is_not_given_back_after_the_window_or_once_it_was_signed() {
        var one = dispatched();
        passWindow(one);
        assertEquals(
                List.of("RETURN_WINDOW_PASSED"),
                refused(one, "department", "whistleAskReturn", WISH));
        one.signBy("department");
        assertEquals(List.of("WRONG_STATE"), refused(one, "department", "whistleAskReturn", WISH));
    }

    private static void passWindow(LoopCase one) {
        TableOwner.unbound(
                connection -> {
                    try (var statement =
                            connection.prepareStatement(
                                    "update whistle_order set return_until = now() where whistle_id = ?::uuid")) {
                        statement.setString(1, one.id());
                        return statement.executeUpdate();
                    }
                },
                "whistle_order",
                "whistle");
    }

    @Test
    void the_town_rules_and_where_it_holds_an_order_itself_the_county() {
        var one = dispatched();
        one.step("whistleAskReturn", "department", WISH);
        var ruling = Map.of("returnOrder", open(one), "uphold", true, "reason", "经核实");
        assertEquals(List.of("NOT_ARBITER"), refused(one, "county", "whistleRuleOnReturn", ruling));
        assertEquals(
                List.of("RETURN_UNKNOWN"),
                refused(
                        one,
                        "leader",
                        "whistleRuleOnReturn",
                        Map.of("returnOrder", one.id(), "uphold", true, "reason", "经核实")));

        var town = Loop.organisation(24, 20);
        var other =
                Loop.inKunxin()
                        .dispatchedTo(Loop.URBAN_MANAGEMENT, town)
                        .to(WhistleState.DISPATCHED);
        other.step("whistleAskReturn", "department", WISH);
        var its = Map.of("returnOrder", open(other), "uphold", true, "reason", "经核实");
        assertEquals(List.of("NOT_ARBITER"), refused(other, "leader", "whistleRuleOnReturn", its));
        assertEquals("ADMITTED", other.step("whistleRuleOnReturn", "county", its).state());
    }

    @SuppressWarnings("unchecked")
    private static List<String> orders(Map<String, Object> seen) {
        return ((List<Map<String, Object>>) seen.get("orders"))
                .stream()
                        .map(
                                order ->
                                        order.get("role")
                                                + " "
                                                + order.get("state")
                                                + " "
                                                + order.get("superseded"))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static Object deadline(LoopCase one) {
        return ((List<Map<String, Object>>) one.seenBy("worker").get("deadlines"))
                .stream()
                        .filter(found -> found.get("kind").equals("HANDLE"))
                        .map(found -> found.get("dueAt"))
                        .findFirst()
                        .orElseThrow();
    }
}
