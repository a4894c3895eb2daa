package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Uploads;

@QuarkusTest
@WithTestResource(StackResource.class)
class SettlementLevelTest {

    private static final Map<String, Object> DONE = Map.of("result", "已清理");

    private static List<String> refused(
            LoopCase one, String user, String mutation, Map<String, ?> input) {
        return one.attempt(user, mutation, input).refusals(mutation);
    }

    @Test
    void a_community_handles_within_its_grid_and_nobody_checks_their_own_work() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        assertEquals(
                List.of("LEVEL_NOT_HERE"),
                refused(one, "worker", "whistleHandleHere", Map.of("level", "TOWN")));
        assertEquals(
                List.of("NOT_YOUR_LEVEL"), refused(one, "leader", "whistleHandleHere", Map.of()));
        one.step("whistleHandleHere", "worker", Map.of("level", "GRID"));
        assertEquals("IN_HAND", one.state());
        assertEquals("GRID", one.seenBy("worker").get("level"));
        one.step("whistleReportDone", "worker", DONE);
        assertEquals("HANDLED", one.state());
        var message = Map.of("message", "已处理", "channel", "PHONE");
        assertEquals(List.of("OWN_WORK"), refused(one, "worker", "whistleFeedBack", message));
        assertEquals("FED_BACK", one.step("whistleFeedBack", "secretary", message).state());
        assertEquals("EVALUATED", one.evaluate(true, true).state());
        assertEquals("CLOSED", one.writeOff().state());
        assertEquals("SOLVED", one.seenBy("worker").get("outcome"));
        assertEquals("GRID", one.seenBy("worker").get("level"));
    }

    @Test
    void what_a_lead_passes_up_is_dispatched_by_the_next_level_and_no_longer_by_the_community() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        one.step("whistlePassUp", "department", Map.of("reason", "需镇里协调"));
        assertEquals("ADMITTED", one.state());
        assertEquals("TOWN", one.seenBy("worker").get("level"));
        var lead = Map.of("lead", Loop.HOUSING.toString());
        assertEquals(List.of("NOT_YOUR_LEVEL"), refused(one, "worker", "whistleDispatch", lead));
        assertEquals("DISPATCHED", one.step("whistleDispatch", "leader", lead).state());
        one.signBy("department-b").reportForDutyBy("department-b");
        one.step("whistlePassUp", "department-b", Map.of("reason", "需县里协调"));
        assertEquals("COUNTY", one.seenBy("worker").get("level"));
        one.step("whistleHandleHere", "county", Map.of());
        assertEquals(
                List.of("HIGHEST_LEVEL"),
                refused(one, "county", "whistlePassUp", Map.of("reason", "无上级")));
        assertEquals("HANDLED", one.step("whistleReportDone", "county", DONE).state());
        assertEquals(true, one.seenBy("worker").get("chainIntact"));
    }

    @Test
    void the_third_rework_lifts_it_and_at_the_county_two_people_may_give_it_up() {
        var one = Loop.inKunxin().to(WhistleState.IN_HAND);
        one.reportDone();
        for (int round = 1; round <= 2; round++) {
            one.step("whistleSendBack", "worker", Map.of("reason", "没有清完"));
            assertEquals("REWORK", one.state());
            one.reportForDuty().reportDone();
        }
        one.step("whistleSendBack", "worker", Map.of("reason", "没有清完"));
        assertEquals("ADMITTED", one.state());
        assertEquals("TOWN", one.seenBy("worker").get("level"));
        assertEquals(3, one.seenBy("worker").get("reworkCount"));
        failThrice(one, "leader");
        assertEquals("ADMITTED", one.state());
        assertEquals("COUNTY", one.seenBy("worker").get("level"));
        failThrice(one, "county");
        assertEquals("REWORK", one.state(), "there is no level above the county");
        var reason = Map.of("reason", "历史遗留");
        assertEquals(
                List.of("NOT_YOUR_LEVEL"),
                refused(one, "leader", "whistleCloseUnresolved", reason));
        assertEquals("REWORK", one.step("whistleCloseUnresolved", "county", reason).state());
        assertEquals(
                List.of("SECOND_PERSON_NEEDED"),
                refused(one, "county", "whistleCloseUnresolved", reason));
        assertEquals("CLOSED", one.step("whistleCloseUnresolved", "leader", reason).state());
        var seen = one.seenBy("worker");
        assertEquals("UNRESOLVED", seen.get("outcome"));
        assertEquals(9, seen.get("reworkCount"));
        assertEquals(true, seen.get("chainIntact"));
    }

    private static void failThrice(LoopCase one, String level) {
        one.step("whistleHandleHere", level, Map.of());
        for (int round = 1; round <= 3; round++) {
            one.step("whistleReportDone", level, DONE);
            one.step("whistleSendBack", "worker", Map.of("reason", "没有清完"));
            if (round < 3) {
                assertEquals("REWORK", one.state());
                one.step("whistleHandleHere", level, Map.of());
            }
        }
    }

    @Test
    void a_grid_member_settles_on_the_spot_in_their_own_grid_only() {
        var place =
                Map.of(
                        "community",
                        DemoPlaces.KUNXIN,
                        "building",
                        DemoPlaces.kunxinBuilding(1).toString());
        var found =
                Map.of(
                        "kind",
                        "ENVIRONMENT",
                        "description",
                        "楼道堆物",
                        "result",
                        "当场清理",
                        "evidenceBefore",
                        List.of(Uploads.photo()),
                        "evidenceAfter",
                        List.of(Uploads.photo()),
                        "place",
                        place);
        var answer =
                GraphQlClient.as("grid").ask("whistleSettleOnSpot", Map.of("input", found)).ok();
        assertEquals(List.of(), answer.refusals("whistleSettleOnSpot"), answer::body);
        assertEquals("HANDLED", answer.data("whistleSettleOnSpot.whistle.state"));
        assertEquals("GRID", answer.data("whistleSettleOnSpot.whistle.level"));
        var elsewhere =
                Map.of(
                        "kind",
                        "ENVIRONMENT",
                        "description",
                        "楼道堆物",
                        "result",
                        "当场清理",
                        "place",
                        Map.of(
                                "community",
                                DemoPlaces.KUNXIN,
                                "building",
                                DemoPlaces.kunxinBuilding(6).toString()));
        assertEquals(
                List.of("NOT_YOUR_GRID"),
                GraphQlClient.as("grid")
                        .ask("whistleSettleOnSpot", Map.of("input", elsewhere))
                        .refusals("whistleSettleOnSpot"));
    }

    @Test
    void a_closed_whistle_is_opened_again_by_its_reporter_and_counts_as_rework() {
        var one = Loop.inKunxin().reportedBy("resident").to(WhistleState.CLOSED);
        assertEquals(
                List.of("NOT_REPORTER"),
                refused(one, "worker", "whistleReopen", Map.of("reason", "又堆上了")));
        one.step("whistleReopen", "resident", Map.of("reason", "又堆上了"));
        assertEquals("REWORK", one.state());
        var seen = one.seenBy("worker");
        assertEquals(1, seen.get("reworkCount"));
        org.junit.jupiter.api.Assertions.assertNull(seen.get("closedAt"));
        assertEquals("HANDLED", one.reportForDuty().reportDone().state());
        assertTrue((Boolean) one.seenBy("worker").get("chainIntact"));
    }

    @Test
    void the_head_of_the_building_confirms_once_and_nothing_waits_for_it() {
        var one = Loop.inKunxin().at(DemoPlaces.kunxinBuilding(1), "1单元").to(WhistleState.HANDLED);
        assertEquals(
                "HANDLED", one.step("whistleConfirm", "building", Map.of("note", "看过了")).state());
        assertEquals(
                List.of("ALREADY_CONFIRMED"), refused(one, "unit", "whistleConfirm", Map.of()));
        assertEquals("FED_BACK", one.feedBack().state());
    }

    @Test
    void that_the_reporter_was_contacted_is_recorded_by_whoever_takes_part() {
        var one = Loop.inKunxin().to(WhistleState.SIGNED);
        var contact = Map.of("channel", "PHONE", "note", "已电话联系");
        assertEquals(
                List.of("NOT_YOUR_ORDER"),
                refused(one, "leader", "whistleContactReporter", contact));
        one.step("whistleContactReporter", "department", contact);
        assertEquals("SIGNED", one.state());
    }
}
