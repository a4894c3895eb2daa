package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Departments ask, the county or the town rules, and each community's load is a figure. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WorkloadTest {

    private static Map<String, Object> input(Object... changes) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "organisation",
                                Loop.URBAN_MANAGEMENT.toString(),
                                "target",
                                DemoPlaces.KUNXIN,
                                "title",
                                "门前三包登记",
                                "description",
                                "每月登记沿街门店门前三包落实情况。",
                                "hours",
                                12.5,
                                "validFrom",
                                "2026-01-01"));
        for (int i = 0; i < changes.length; i += 2) {
            input.put((String) changes[i], changes[i + 1]);
        }
        return input;
    }

    private static Answer ask(String user, Object... changes) {
        return GraphQlClient.as(user).ask("workloadAsk", Map.of("input", input(changes)));
    }

    private static String asked(Object... changes) {
        var answer = ask("department", changes).ok();
        assertEquals(List.of(), answer.refusals("workloadAsk"), answer::body);
        return answer.data("workloadAsk.request.id");
    }

    private static Answer rule(String user, String id, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", 1));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask("workloadRule", Map.of("id", id, "input", input));
    }

    private static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".request"));
    }

    private static double load(String figure) {
        Number number =
                GraphQlClient.as("secretary")
                        .ask("communityLoad", Map.of("community", DemoPlaces.KUNXIN))
                        .ok()
                        .data("communityLoad." + figure);
        return number.doubleValue();
    }

    @Test
    void a_request_that_says_too_little_or_too_much_is_refused() {
        assertRefused("REQUIRED", "title", ask("department", "title", " "), "workloadAsk");
        assertRefused(
                "TOO_LONG", "title", ask("department", "title", "事".repeat(81)), "workloadAsk");
        assertRefused("HOURS_OUT_OF_RANGE", "hours", ask("department", "hours", 0), "workloadAsk");
        assertRefused(
                "HOURS_OUT_OF_RANGE", "hours", ask("department", "hours", 1000.5), "workloadAsk");
        assertRefused(
                "HOURS_OUT_OF_RANGE", "hours", ask("department", "hours", 1.25), "workloadAsk");
        assertRefused(
                "DATES_OUT_OF_ORDER",
                "validTo",
                ask("department", "validTo", "2025-12-31"),
                "workloadAsk");
        for (var target :
                List.of("no code", "150124100999", DemoPlaces.REVOKED, DemoPlaces.YINGBIN, "15")) {
            assertRefused(
                    "TARGET_UNKNOWN", "target", ask("department", "target", target), "workloadAsk");
        }
    }

    @Test
    void a_department_asks_for_itself_only() {
        assertEquals("FORBIDDEN", ask("worker").errorCode());
        assertEquals("FORBIDDEN", ask("county").errorCode());
        assertRefused("NOT_YOUR_ORGANISATION", "organisation", ask("department-b"), "workloadAsk");
        assertRefused(
                "NOT_YOUR_ORGANISATION",
                "organisation",
                ask("department", "organisation", "no id"),
                "workloadAsk");
    }

    @Test
    void a_limit_grants_fewer_hours_and_a_refusal_says_why() {
        var id = asked();
        assertRefused(
                "NOT_FEWER",
                "grantedHours",
                rule("leader", id, "ruling", "LIMIT", "words", "限"),
                "workloadRule");
        for (var hours : List.of(0, 12.5, 13, -1)) {
            assertRefused(
                    "NOT_FEWER",
                    "grantedHours",
                    rule("leader", id, "ruling", "LIMIT", "grantedHours", hours, "words", "限"),
                    "workloadRule");
        }
        assertRefused(
                "REQUIRED",
                "words",
                rule("leader", id, "ruling", "LIMIT", "grantedHours", 2),
                "workloadRule");
        assertRefused("REQUIRED", "words", rule("leader", id, "ruling", "DECLINE"), "workloadRule");
    }

    @Test
    void only_who_governs_the_communities_rules_and_only_once() {
        var id = asked();
        assertEquals("FORBIDDEN", rule("department", id, "ruling", "APPROVE").errorCode());
        assertEquals("FORBIDDEN", rule("secretary", id, "ruling", "APPROVE").errorCode());
        assertRefused("NOT_FOUND", "id", rule("leader2", id, "ruling", "APPROVE"), "workloadRule");
        assertRefused(
                "NOT_FOUND", "id", rule("leader", "no id", "ruling", "APPROVE"), "workloadRule");

        var forTheCounty = asked("target", DemoPlaces.QINGSHUIHE);
        assertRefused(
                "NOT_YOUR_COMMUNITY",
                null,
                rule("leader", forTheCounty, "ruling", "APPROVE"),
                "workloadRule");

        var done = rule("leader", id, "ruling", "DECLINE", "words", "部门自身职责").ok();
        assertEquals(List.of(), done.refusals("workloadRule"), done::body);
        assertEquals("DECLINED", done.data("workloadRule.request.state"));
        assertNull(done.data("workloadRule.request.grantedHours"));
        assertNotNull(done.data("workloadRule.request.ruledAt"));
        assertRefused(
                "STALE_VERSION",
                "expectedVersion",
                rule("leader", id, "ruling", "APPROVE"),
                "workloadRule");
        assertRefused(
                "RULED_ALREADY",
                null,
                rule("leader", id, "ruling", "APPROVE", "expectedVersion", 2),
                "workloadRule");
    }

    @Test
    void the_load_of_a_community_is_what_was_granted_on_it_its_town_and_its_county() {
        var hours = load("grantedHours");
        var granted = load("granted");
        var spared = load("sparedHours");
        var waiting = load("waiting");
        var here = asked();
        var town = asked("target", DemoPlaces.CHENGGUAN);
        var county = asked("target", DemoPlaces.QINGSHUIHE, "hours", 3);
        var elsewhere = asked("target", "150124100003");
        var ended = asked("validTo", "2026-01-31");
        assertEquals(waiting + 4, load("waiting"));

        rule("leader", here, "ruling", "APPROVE").ok();
        rule("leader", town, "ruling", "LIMIT", "grantedHours", 2.5, "words", "只协助通知").ok();
        rule("county", county, "ruling", "DECLINE", "words", "不得转嫁").ok();
        rule("county", elsewhere, "ruling", "APPROVE").ok();
        rule("county", ended, "ruling", "APPROVE").ok();
        assertEquals(waiting, load("waiting"));
        assertEquals(hours + 12.5 + 2.5, load("grantedHours"));
        assertEquals(granted + 2, load("granted"));
        assertEquals(spared + 10 + 3, load("sparedHours"));
    }

    @Test
    void requests_are_listed_newest_first_in_the_own_county_only() throws Exception {
        var first = asked();
        var second = asked();
        assertEquals(
                List.of(second, first), ids("secretary", Map.of("state", "ASKED")).subList(0, 2));
        assertTrue(ids("secretary", Map.of("community", DemoPlaces.KUNXIN)).contains(first));
        assertFalse(ids("secretary", Map.of("community", "150124100003")).contains(first));
        assertFalse(ids("worker2", Map.of()).contains(first));
        var client = GraphQlClient.as("county");
        for (var size : List.of(1, 5)) {
            var page = Map.of("first", size);
            // Rows, their divisions, the total.
            assertEquals(
                    3,
                    Statements.during(() -> client.ask("workloadRequests", page).ok()).size(),
                    size + " rows");
        }
    }

    private static List<String> ids(String user, Map<String, ?> filter) {
        var found = new ArrayList<String>();
        String after = null;
        Answer page;
        do {
            var variables = new HashMap<String, Object>(filter);
            variables.put("first", 3);
            variables.put("after", after);
            page = GraphQlClient.as(user).ask("workloadRequests", variables).ok();
            found.addAll(page.list("workloadRequests.nodes.id"));
            after = page.data("workloadRequests.pageInfo.endCursor");
        } while (page.<Boolean>data("workloadRequests.pageInfo.hasNextPage"));
        assertEquals(found.size(), (int) page.data("workloadRequests.totalCount"));
        return found;
    }
}
