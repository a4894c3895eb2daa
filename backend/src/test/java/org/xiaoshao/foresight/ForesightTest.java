package org.xiaoshao.foresight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.foresight.PlantedPast.MATTER;
import static org.xiaoshao.foresight.PlantedPast.owner;
import static org.xiaoshao.foresight.PlantedPast.today;
import static org.xiaoshao.foresight.PlantedPast.whistle;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Findings as the people of a community meet them, with real tokens. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ForesightTest {

    private static final String COMMUNITY = DemoPlaces.KUNXIN;

    /** Whatever else other tests left there, this matter rises at this estate. */
    @BeforeEach
    void six_of_one_matter_lately_at_one_estate() {
        PlantedPast.gone();
        whistle(COMMUNITY, DemoPlaces.kunxinGrid(3), 300);
        for (int day = 5; day >= 0; day--) {
            whistle(
                    COMMUNITY,
                    DemoPlaces.kunxinGrid(1),
                    DemoPlaces.kunxinBuilding(1),
                    day,
                    "ADMITTED",
                    "RESIDENT",
                    MATTER);
        }
    }

    @AfterEach
    void nothing_is_left() {
        PlantedPast.gone();
    }

    private static Answer look(String user, String community, Object... key) {
        var input = new HashMap<String, Object>(Map.of("community", community));
        if (key.length > 0) {
            input.put("idempotencyKey", key[0]);
        }
        return GraphQlClient.as(user).ask("foresightLook", Map.of("input", input));
    }

    private static Map<String, Object> found() {
        assertEquals(List.of(), look("secretary", COMMUNITY).ok().refusals("foresightLook"));
        return planted("worker", Map.of());
    }

    /** The finding that was planted, among whatever else there is. */
    private static Map<String, Object> planted(String user, Map<String, ?> filter) {
        return list(user, filter).stream()
                .filter(one -> one.get("evidence").toString().contains("number=YS-"))
                .filter(one -> one.get("estate") != null)
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> list(String user, Map<String, ?> filter) {
        return GraphQlClient.as(user)
                .ask("foresights", Map.of("filter", filter, "first", 100))
                .ok()
                .list("foresights.nodes");
    }

    private static Answer decide(
            String user, String act, Map<String, Object> finding, Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.putIfAbsent("expectedVersion", finding.get("version"));
        return GraphQlClient.as(user).ask(act, Map.of("id", finding.get("id"), "input", input));
    }

    private static int whistles() {
        return GraphQlClient.as("worker")
                .send("{ whistles(filter: {sources: [PROACTIVE]}) { totalCount } }", Map.of())
                .ok()
                .<Integer>data("whistles.totalCount");
    }

    @Test
    void only_the_secretary_looks_now_and_only_at_their_own_community() {
        assertEquals("FORBIDDEN", look("worker", COMMUNITY).errorCode());
        assertEquals(
                List.of("NOT_YOUR_COMMUNITY"),
                look("secretary2", COMMUNITY).refusals("foresightLook"));
        for (var none : List.of("x", DemoPlaces.CHENGGUAN, DemoPlaces.REVOKED)) {
            assertEquals(
                    List.of("COMMUNITY_UNKNOWN"),
                    look("secretary", none).refusals("foresightLook"));
        }
        assertEquals(List.of(), list("county", Map.of()));
    }

    @Test
    void a_look_sent_twice_under_one_key_is_one_look() {
        var first = look("secretary", COMMUNITY, "look-twice-1").ok();
        var again = look("secretary", COMMUNITY, "look-twice-1").ok();
        assertEquals(
                first.<String>data("foresightLook.look.id"),
                again.<String>data("foresightLook.look.id"));
        assertTrue(first.<Integer>data("foresightLook.look.offered") > 0);
    }

    @Test
    void a_finding_says_its_statistic_and_names_its_evidence_to_those_of_the_place_alone() {
        var finding = found();
        assertEquals("RISING", finding.get("kind"));
        assertEquals("OPEN", finding.get("state"));
        assertEquals(today().toString(), finding.get("windowTo"));
        assertEquals(today().minusDays(27).toString(), finding.get("windowFrom"));
        assertEquals(today().plusDays(28).toString(), finding.get("horizon"));
        assertEquals(6, ((List<?>) finding.get("evidence")).size());
        assertTrue((Double) finding.get("adjustedProbability") <= 0.1);
        assertNull(finding.get("cameTrue"));
        var proposal = (Map<?, ?>) finding.get("proposal");
        var number = ((Map<?, ?>) ((List<?>) finding.get("evidence")).get(0)).get("number");
        assertTrue(proposal.get("description").toString().contains(number.toString()));
        assertTrue(proposal.get("description").toString().contains("共 6 件"));
        for (var user : List.of("secretary", "leader", "county")) {
            assertNotNull(planted(user, Map.of()), user);
        }
        for (var user : List.of("worker2", "secretary2", "leader2")) {
            assertEquals(List.of(), list(user, Map.of()), user);
        }
        var auditor = GraphQlClient.as("auditor").ask("foresights", Map.of());
        assertEquals("FORBIDDEN", auditor.errorCode());
    }

    @Test
    void accepting_is_refused_whole_or_blows_one_proactive_whistle() {
        var finding = found();
        var before = whistles();
        assertEquals(
                "FORBIDDEN", decide("leader", "foresightAccept", finding, Map.of()).errorCode());
        assertEquals(
                List.of("NOT_FOUND"),
                decide("worker2", "foresightAccept", finding, Map.of())
                        .refusals("foresightAccept"));
        assertEquals(
                List.of("STALE_VERSION"),
                decide("worker", "foresightAccept", finding, Map.of("expectedVersion", 7))
                        .refusals("foresightAccept"));
        assertEquals(
                List.of("TOO_LONG"),
                decide("worker", "foresightAccept", finding, Map.of("title", "长".repeat(61)))
                        .refusals("foresightAccept"));
        assertEquals(before, whistles());
        var key = Map.of("idempotencyKey", "accept-once-" + finding.get("id"));
        var accepted = decide("worker", "foresightAccept", finding, key).ok();
        assertEquals(List.of(), accepted.refusals("foresightAccept"));
        assertEquals("ACCEPTED", accepted.data("foresightAccept.foresight.state"));
        assertNotNull(accepted.data("foresightAccept.foresight.deciderName"));
        String number = accepted.data("foresightAccept.foresight.whistle.number");
        assertEquals(
                number,
                decide("worker", "foresightAccept", finding, key)
                        .ok()
                        .data("foresightAccept.foresight.whistle.number"));
        assertEquals(before + 1, whistles());
        assertEquals(
                List.of("STALE_VERSION"),
                decide("worker", "foresightAccept", finding, Map.of()).refusals("foresightAccept"));
        assertEquals(
                List.of("ALREADY_DECIDED"),
                decide("worker", "foresightDismiss", finding, dismissed(2))
                        .refusals("foresightDismiss"));
        assertBlown(number, (Map<?, ?>) finding.get("proposal"));
    }

    private static Map<String, Object> dismissed(int version) {
        return Map.of("expectedVersion", version, "reason", "CHANCE");
    }

    private static void assertBlown(String number, Map<?, ?> proposal) {
        Map<String, Object> whistle =
                GraphQlClient.as("worker")
                        .send(
                                "query ($n: ID!) { whistle(number: $n) { source state kind title description place { detail } } }"
                                        .replace("ID!", "String!"),
                                Map.of("n", number))
                        .ok()
                        .data("whistle");
        assertEquals("PROACTIVE", whistle.get("source"));
        assertEquals("BLOWN", whistle.get("state"));
        assertEquals(proposal.get("kind"), whistle.get("kind"));
        assertEquals(proposal.get("title"), whistle.get("title"));
        assertEquals(proposal.get("description"), whistle.get("description"));
        assertNotNull(((Map<?, ?>) whistle.get("place")).get("detail"));
    }

    @Test
    void dismissing_needs_a_reason_and_for_another_one_its_words() {
        var finding = found();
        assertEquals(
                List.of("REQUIRED"),
                decide("worker", "foresightDismiss", finding, Map.of("reason", "OTHER"))
                        .refusals("foresightDismiss"));
        var done =
                decide(
                                "worker",
                                "foresightDismiss",
                                finding,
                                Map.of("reason", "OTHER", "words", "同一住户反复来电"))
                        .ok();
        assertEquals("DISMISSED", done.data("foresightDismiss.foresight.state"));
        assertEquals("同一住户反复来电", done.data("foresightDismiss.foresight.words"));
        assertEquals(
                0, look("secretary", COMMUNITY).ok().<Integer>data("foresightLook.look.offered"));
        assertNull(planted("worker", Map.of("states", List.of("OPEN"))));
        assertNotNull(planted("worker", Map.of("states", List.of("DISMISSED"))));
    }

    @Test
    void after_its_horizon_nothing_is_decided() {
        var finding = found();
        owner("update foresight set found_on = found_on - 29, horizon = horizon - 29");
        for (var act : List.of("foresightAccept", "foresightDismiss")) {
            var fields =
                    act.equals("foresightAccept")
                            ? Map.<String, Object>of()
                            : Map.<String, Object>of("reason", "CHANCE");
            assertEquals(List.of("LAPSED"), decide("worker", act, finding, fields).refusals(act));
        }
    }

    private static Map<String, Object> summary(String user, Map<String, ?> of) {
        return GraphQlClient.as(user).ask("foresightSummary", of).ok().data("foresightSummary");
    }

    @Test
    void the_hit_rate_has_no_value_without_cases_and_opens_as_two_lists_with_them() {
        assertNull(summary("leader", Map.of()).get("lastLookAt"));
        assertEquals(today().toString(), summary("leader", Map.of()).get("nextLookOn"));
        found();
        var none = summary("worker", Map.of());
        assertEquals(0, none.get("judged"));
        assertNull(none.get("hitRate"));
        assertNotNull(none.get("lastLookAt"));
        assertEquals(today().plusDays(1).toString(), none.get("nextLookOn"));
        owner("update foresight set found_on = found_on - 29, horizon = horizon - 29");
        look("secretary", COMMUNITY).ok();
        var some = summary("leader", Map.of("division", COMMUNITY));
        var judged = list("leader", Map.of("judged", true));
        var cameTrue = list("leader", Map.of("cameTrue", true, "division", COMMUNITY));
        assertTrue(judged.size() > 0);
        assertEquals(judged.size(), some.get("judged"));
        assertEquals(cameTrue.size(), some.get("cameTrue"));
        assertEquals((double) cameTrue.size() / judged.size(), some.get("hitRate"));
        assertEquals(0, summary("leader2", Map.of()).get("judged"));
        assertEquals(
                "DIVISION_UNKNOWN",
                GraphQlClient.as("leader")
                        .ask("foresightSummary", Map.of("division", "none"))
                        .errorCode());
    }
}
