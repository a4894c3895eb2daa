package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** What waits for a ruling stands in the list of whoever may rule on it, and in no other. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RulingsTest {

    private static final String QUERY =
            """
            query ($after: String) { rulings(first: 100, after: $after) { totalCount
              nodes { id kind whistle { number } organisation { name } lapsesAt until }
              pageInfo { hasNextPage endCursor } } }""";

    private static List<Map<String, Object>> waiting(String user, LoopCase one) {
        var found = new ArrayList<Map<String, Object>>();
        var variables = new HashMap<String, Object>();
        while (true) {
            var page = GraphQlClient.as(user).send(QUERY, variables).ok();
            found.addAll(page.list("rulings.nodes"));
            if (!page.<Boolean>data("rulings.pageInfo.hasNextPage")) {
                assertEquals(page.<Integer>data("rulings.totalCount"), found.size());
                break;
            }
            variables.put("after", page.data("rulings.pageInfo.endCursor"));
        }
        return found.stream()
                .filter(row -> row.get("whistle").equals(Map.of("number", one.number())))
                .toList();
    }

    private static List<Object> kinds(String user, LoopCase one) {
        return waiting(user, one).stream().map(row -> row.get("kind")).toList();
    }

    /** As availableActions says of the whistle itself. */
    @SuppressWarnings("unchecked")
    private static boolean may(String user, LoopCase one, String action) {
        return ((List<Map<String, Object>>) one.seenBy(user).get("availableActions"))
                .stream()
                        .anyMatch(
                                found ->
                                        found.get("action").equals(action)
                                                && found.get("available").equals(true));
    }

    private static void onlyFor(LoopCase one, String ruler, String kind, String action) {
        for (var user : List.of("secretary", "leader", "county")) {
            var own = user.equals(ruler);
            assertEquals(own ? List.of(kind) : List.of(), kinds(user, one), user);
            assertEquals(own, may(user, one, action), user);
        }
    }

    @Test
    void nothing_waits_where_nobody_asked() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        for (var user : List.of("secretary", "leader", "county")) {
            assertEquals(List.of(), waiting(user, one));
        }
    }

    @Test
    void a_return_waits_for_the_town_with_the_time_until_silence_decides() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        askReturn(one, "department");
        onlyFor(one, "leader", "RETURN", "RULE_ON_RETURN");
        assertNotNull(waiting("leader", one).get(0).get("lapsesAt"));
    }

    @Test
    void that_of_a_co_handler_waits_for_ever() {
        var one =
                Loop.inKunxin()
                        .dispatchedTo(Loop.URBAN_MANAGEMENT, Loop.PROPERTY_COMPANY)
                        .to(WhistleState.DISPATCHED);
        askReturn(one, "steward");
        onlyFor(one, "leader", "RETURN", "RULE_ON_RETURN");
        assertNull(waiting("leader", one).get(0).get("lapsesAt"));
    }

    @Test
    void where_the_town_settles_it_the_county_rules() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        one.step("whistlePassUp", "department", Map.of("reason", "本级无法解决"));
        one.step("whistleDispatch", "leader", Map.of("lead", Loop.HOUSING.toString()));
        askReturn(one, "department-b");
        onlyFor(one, "county", "RETURN", "RULE_ON_RETURN");
    }

    @Test
    void more_time_waits_for_the_secretary_and_where_nobody_leads_for_the_town() {
        var led = Loop.inKunxin().to(WhistleState.IN_HAND);
        askTime(led, "department");
        onlyFor(led, "secretary", "EXTENSION", "RULE_ON_EXTENSION");
        assertNotNull(waiting("secretary", led).get(0).get("until"));
        var own = Loop.inKunxin().to(WhistleState.ADMITTED);
        own.step("whistleHandleHere", "worker", Map.of());
        askTime(own, "worker");
        onlyFor(own, "leader", "EXTENSION", "RULE_ON_EXTENSION");
    }

    @Test
    void giving_up_waits_for_somebody_else_than_whoever_proposed_it() {
        var one = Loop.inKunxin().to(WhistleState.REWORK);
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(
                                "update whistle set level = 'COUNTY', reworks_at_level = 3 where id = '%s'"
                                        .formatted(one.id()));
                    }
                },
                "whistle");
        var again = one.follow(one.number());
        again.step("whistleCloseUnresolved", "county", Map.of("reason", "历史遗留"));
        onlyFor(again, "leader", "UNRESOLVED", "CLOSE_UNRESOLVED");
    }

    @Test
    void another_county_sees_none_of_it_and_others_may_not_ask() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        askReturn(one, "department");
        assertEquals(List.of(), kinds("secretary2", one));
        assertEquals("FORBIDDEN", GraphQlClient.as("worker").send(QUERY, Map.of()).errorCode());
        assertTrue(
                List.of("UNAUTHENTICATED")
                        .contains(GraphQlClient.nobody().send(QUERY, Map.of()).errorCode()));
    }

    private static void askReturn(LoopCase one, String user) {
        one.step(
                "whistleAskReturn",
                user,
                Map.of("reason", "NOT_OUR_DUTY", "article", "第三条", "evidence", "不属本单位"));
    }

    private static void askTime(LoopCase one, String user) {
        one.step(
                "whistleAskExtension",
                user,
                Map.of(
                        "reason",
                        "等待配件",
                        "until",
                        Instant.now().plus(Duration.ofDays(20)).toString()));
    }
}
