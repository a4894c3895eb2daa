package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.RoutingTables.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.RoutingTables;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** What rules would have proposed for past whistles, before anybody is asked by them. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RoutingDryRunTest {

    @BeforeEach
    @AfterEach
    void nobody_has_rules() {
        RoutingTables.none();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static Answer run(String user, String table, LocalDate from, LocalDate to) {
        return GraphQlClient.as(user)
                .ask(
                        "routingDryRun",
                        Map.of("table", table, "from", from.toString(), "to", to.toString()));
    }

    /** Since yesterday: midnight may pass while the test runs. */
    private static Answer run(RoutingTables table) {
        return run("leader", table.id(), today().minusDays(1), today().plusDays(1)).ok();
    }

    @Test
    void a_period_that_ends_before_it_begins_or_is_longer_than_a_year_is_refused() {
        var table = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN).id();
        var day = today();
        assertEquals("PERIOD_REVERSED", run("leader", table, day, day.minusDays(1)).errorCode());
        assertEquals("PERIOD_TOO_LONG", run("leader", table, day.minusDays(366), day).errorCode());
        assertNull(run("leader", table, day.minusDays(365), day).errorCode());
    }

    @Test
    void nobody_tries_rules_of_a_place_that_they_are_not_over() {
        var table = RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN).id();
        assertEquals("FORBIDDEN", run("worker", table, today(), today()).errorCode());
        assertNull(run("leader2", table, today(), today()).ok().data("routingDryRun"));
    }

    @Test
    void it_tells_same_different_and_unroutable_and_the_explanation_of_both() {
        Loop.inKunxin().to(WhistleState.ADMITTED);
        Loop.inKunxin().dispatchedTo(Loop.HOUSING).to(WhistleState.DISPATCHED);
        var other =
                Loop.inKunxin()
                        .with("title", "通道被堵")
                        .dispatchedTo(Loop.FIRE_BRIGADE)
                        .to(WhistleState.DISPATCHED);
        RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN)
                .save(rule("现行", Loop.FIRE_BRIGADE))
                .publish();
        var draft =
                RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN)
                        .save(
                                rule("从不", Loop.HOUSING, "matters", List.of("暖-01")),
                                rule("全部", Loop.HOUSING));
        var answer = run(draft);
        int whistles = answer.data("routingDryRun.whistles");
        int same = answer.data("routingDryRun.same");
        int different = answer.data("routingDryRun.different");
        assertTrue(same >= 1 && different >= 1);
        assertEquals(whistles, same + different);
        assertEquals(0, answer.<Integer>data("routingDryRun.unroutable"));
        assertEquals(false, answer.data("routingDryRun.cut"));
        assertEquals(
                List.of("从不 0 0", "全部 " + whistles + " " + different, "null 0 0", "null 0 0"),
                answer.<Map<String, Object>>list("routingDryRun.hits").stream()
                        .map(
                                hit ->
                                        hit.get("rule")
                                                + " "
                                                + hit.get("whistles")
                                                + " "
                                                + hit.get("different"))
                        .toList());
        Map<String, Object> newest = answer.data("routingDryRun.differences[0]");
        assertEquals(other.number(), newest.get("number"));
        assertEquals("清水河县消防救援大队", answer.data("routingDryRun.differences[0].led.name"));
        assertEquals("全部", answer.data("routingDryRun.differences[0].proposed.rule"));
        assertEquals(
                List.of("OTHER_MATTER", "MATCHED"),
                answer.list("routingDryRun.differences[0].proposed.explanation.outcome"));
        assertEquals("现行", answer.data("routingDryRun.differences[0].inForce.rule"));
    }

    @Test
    void it_costs_the_same_statements_whatever_the_whistles() throws Exception {
        var draft =
                RoutingTables.drafted("leader", DemoPlaces.CHENGGUAN)
                        .save(rule("全部", Loop.HOUSING));
        run(draft);
        Loop.inKunxin().to(WhistleState.DISPATCHED);
        var before = Statements.during(() -> run(draft)).size();
        Loop.inKunxin().to(WhistleState.DISPATCHED);
        Loop.inKunxin().to(WhistleState.DISPATCHED);
        assertEquals(before, Statements.during(() -> run(draft)).size());
        // The table, its place, the whistles, the calendar, the rules in force, organisations.
        assertEquals(6, before);
    }
}
