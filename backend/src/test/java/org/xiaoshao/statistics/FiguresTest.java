package org.xiaoshao.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.whistle.WhistleState;

/**
 * The figures against the ledger: each equals what plain SQL, written anew from docs/domain, counts
 * in the same rows, and the list behind it has exactly as many whistles.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class FiguresTest {

    private static final LocalDate TODAY = LocalDate.now(ServerClock.ZONE);

    /** A page that no list of the test ends on by chance. */
    private static final int PAGE = 7;

    private static boolean played;

    @Inject Scoped scoped;
    @Inject EntityManager entityManager;

    record Asked(String user, String place, LocalDate from, LocalDate to) {

        Map<String, Object> variables() {
            return Map.of("place", place, "from", from.toString(), "to", to.toString());
        }
    }

    static Stream<Asked> asked() {
        var month = TODAY.minusDays(30);
        return Stream.of(
                new Asked("county", "150124", month, TODAY),
                new Asked("county", DemoPlaces.QINGSHUIHE, month, TODAY.plusDays(30)),
                new Asked("auditor", "150124", TODAY.minusYears(1), TODAY.minusDays(100)),
                new Asked("leader", DemoPlaces.CHENGGUAN, month, TODAY.plusDays(30)),
                new Asked("leader", DemoPlaces.KUNXIN, month, TODAY.plusDays(30)),
                new Asked("worker", DemoPlaces.KUNXIN, TODAY, TODAY),
                new Asked("secretary", "150124100011", TODAY.minusYears(2), TODAY));
    }

    /** One whistle for every way in which a case may count or not. */
    @BeforeEach
    void a_ledger_with_every_kind_of_case() {
        if (played) {
            return;
        }
        played = true;
        Loop.inKunxin().to(WhistleState.BLOWN);
        Loop.inKunxin().to(WhistleState.DECLINED);
        Loop.in("150124100003").to(WhistleState.BLOWN);
        Loop.inYingbin().to(WhistleState.DISPATCHED);
        due("now() - interval '1 day'", Loop.inKunxin().to(WhistleState.ADMITTED));
        due("now() - interval '200 days'", Loop.inKunxin().to(WhistleState.IN_HAND));
        due("now() - interval '1 hour'", Loop.inKunxin().to(WhistleState.HANDLED));
        Loop.inKunxin().to(WhistleState.SIGNED);
        Loop.inKunxin().to(WhistleState.FED_BACK);
        Loop.inKunxin().to(WhistleState.CLOSED);
        due("now() - interval '200 days'", Loop.inKunxin().to(WhistleState.CLOSED));
        Loop.inKunxin().to(WhistleState.REWORK);
        changedHerMind(Loop.inKunxin().to(WhistleState.REWORK));
        secondVoice(false, Loop.inKunxin().to(WhistleState.EVALUATED));
        secondVoice(true, Loop.inKunxin().to(WhistleState.EVALUATED));
    }

    private void due(String at, LoopCase one) {
        change("update whistle set handle_due_at = " + at + " where id = cast(:id as uuid)", one);
    }

    /** Not satisfied in the first round, satisfied in the second. */
    private static void changedHerMind(LoopCase one) {
        one.reportForDuty().reportDone().feedBack().evaluate(true, true);
    }

    /** Another reporter of the same round; one cannot join a whistle through the API yet. */
    private void secondVoice(boolean satisfied, LoopCase one) {
        change(
                "insert into whistle_evaluation select whistle_id, round, uuidv7(), true, true, "
                        + satisfied
                        + ", sequence, at from whistle_evaluation where whistle_id = cast(:id as"
                        + " uuid)",
                one);
    }

    private void change(String sql, LoopCase one) {
        var changed =
                scoped.as(
                        DemoPeople.COUNTY,
                        Role.COUNTY_ORGANISER,
                        () ->
                                entityManager
                                        .createNativeQuery(sql)
                                        .setParameter("id", one.id())
                                        .executeUpdate());
        assertEquals(1, changed);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_figure_equals_what_plain_sql_counts_in_the_same_rows(Asked asked) {
        var figures = figures(asked);
        var place = DemoPlaces.QINGSHUIHE.startsWith(asked.place()) ? "150124" : asked.place();
        assertEquals(
                List.of(
                        plain(asked, place, OPEN),
                        plain(asked, place, DUE_OR_CLOSED + OVERDUE),
                        plain(asked, place, DUE_OR_CLOSED + IN_TIME),
                        plain(asked, place, DUE_OR_CLOSED + SATISFIED)),
                figures.stream().map(figure -> figure.get("numerator")).toList());
        var denominators = new ArrayList<Object>(List.of("none", "none"));
        denominators.add(plain(asked, place, DUE_OR_CLOSED + OUTCOME));
        denominators.add(plain(asked, place, DUE_OR_CLOSED + ANSWERED));
        assertEquals(
                denominators,
                figures.stream()
                        .map(figure -> figure.getOrDefault("denominator", "none"))
                        .map(count -> count == null ? "none" : count)
                        .toList());
    }

    private static final String DAY =
            "(%s at time zone 'Asia/Shanghai')::date between :from and :to";
    private static final String OPEN =
            DAY.formatted("blown_at") + " and state not in ('CLOSED', 'DECLINED')";
    private static final String DUE_OR_CLOSED =
            "(" + DAY.formatted("handle_due_at") + " or " + DAY.formatted("closed_at") + ") and ";
    private static final String OVERDUE = "handled_at is null and handle_due_at < now()";
    private static final String IN_TIME = "handled_at <= handle_due_at";
    private static final String OUTCOME = "(handled_at is not null or handle_due_at < now())";
    private static final String ANSWERED = "id in (select whistle_id from whistle_evaluation)";
    private static final String SATISFIED =
            """
            id in (select whistle_id from whistle_evaluation
                   where (whistle_id, round) in
                         (select whistle_id, max(round) from whistle_evaluation group by whistle_id)
                   group by whistle_id having count(*) = count(*) filter (where satisfied))\
            """;

    private int plain(Asked asked, String place, String cases) {
        var prefix = place.replaceAll("(000)+$", "") + "%";
        return scoped.as(
                DemoPeople.COUNTY,
                Role.COUNTY_ORGANISER,
                () ->
                        ((Number)
                                        entityManager
                                                .createNativeQuery(
                                                        "select count(*) from whistle where"
                                                                + " community_code like :prefix and "
                                                                + cases)
                                                .setParameter("prefix", prefix)
                                                .setParameter("from", asked.from())
                                                .setParameter("to", asked.to())
                                                .getSingleResult())
                                .intValue());
    }

    @ParameterizedTest
    @MethodSource("asked")
    void the_list_behind_a_figure_has_exactly_as_many_whistles(Asked asked) {
        for (var figure : figures(asked)) {
            assertEquals(
                    figure.get("numerator"), listed(asked.user(), figure.get("numeratorCases")));
            if (figure.get("denominator") != null) {
                assertEquals(
                        figure.get("denominator"),
                        listed(asked.user(), figure.get("denominatorCases")));
            }
        }
    }

    /** Pages through the list to its end. */
    private static int listed(String user, Object filter) {
        var variables = new HashMap<String, Object>(Map.of("filter", filter, "first", PAGE));
        var seen = new HashSet<String>();
        boolean more;
        do {
            var answer = GraphQlClient.as(user).ask("whistles", variables).ok();
            var ids = answer.<String>list("whistles.nodes.id");
            assertTrue(seen.addAll(ids) || ids.isEmpty(), "A page repeats the one before.");
            more = answer.data("whistles.pageInfo.hasNextPage");
            variables.put("after", answer.data("whistles.pageInfo.endCursor"));
        } while (more);
        return seen.size();
    }

    @Test
    void the_played_ledger_has_something_to_count_in_every_figure() {
        var figures =
                figures(
                        new Asked(
                                "leader",
                                DemoPlaces.KUNXIN,
                                TODAY.minusDays(30),
                                TODAY.plusDays(30)));
        for (var figure : figures) {
            assertTrue((Integer) figure.get("numerator") > 0, figure::toString);
            assertNotNull(figure.get("value"));
        }
    }

    @Test
    void one_voice_that_is_not_satisfied_outweighs_the_rest_of_its_round() {
        var asked = new Asked("leader", DemoPlaces.KUNXIN, TODAY, TODAY.plusDays(30));
        var before = figures(asked).get(3);
        secondVoice(false, Loop.inKunxin().to(WhistleState.CLOSED));
        var after = figures(asked).get(3);
        assertEquals(before.get("numerator"), after.get("numerator"));
        assertEquals((Integer) before.get("denominator") + 1, after.get("denominator"));
    }

    @Test
    void an_answer_in_an_earlier_round_counts_until_a_later_round_is_answered() {
        var asked = new Asked("leader", DemoPlaces.KUNXIN, TODAY, TODAY.plusDays(30));
        var before = figures(asked).get(3);
        var one = Loop.inKunxin().to(WhistleState.REWORK);
        var during = figures(asked).get(3);
        assertEquals(before.get("numerator"), during.get("numerator"));
        assertEquals((Integer) before.get("denominator") + 1, during.get("denominator"));
        changedHerMind(one);
        var after = figures(asked).get(3);
        assertEquals((Integer) before.get("numerator") + 1, after.get("numerator"));
        assertEquals(during.get("denominator"), after.get("denominator"));
    }

    @Test
    void one_metric_alone_is_the_same_figure() {
        for (var asked : asked().toList()) {
            for (var figure : figures(asked)) {
                var code = ((Map<?, ?>) figure.get("metric")).get("code");
                var variables = new HashMap<>(asked.variables());
                variables.put("code", code);
                var alone =
                        GraphQlClient.as(asked.user())
                                .ask("metric", variables)
                                .ok()
                                .<Map<String, Object>>data("metric");
                alone.forEach((field, value) -> assertEquals(figure.get(field), value, field));
            }
        }
    }

    @Test
    void a_period_to_come_has_no_cases_and_that_is_no_error() {
        var from = TODAY.plusYears(1);
        for (var figure : figures(new Asked("leader", "150124100", from, from.plusMonths(1)))) {
            assertEquals(0, figure.get("numerator"));
            var rate = figure.get("denominator") != null;
            assertEquals(rate ? null : 0.0, asDouble(figure.get("value")));
        }
    }

    private static Double asDouble(Object number) {
        return number == null ? null : ((Number) number).doubleValue();
    }

    @Test
    void another_towns_leader_counts_nothing_of_ours_and_may_not_ask_for_it() {
        var ours = new Asked("leader2", DemoPlaces.KUNXIN, TODAY, TODAY);
        var refused = GraphQlClient.as("leader2").ask("metricFigures", ours.variables());
        assertEquals("FORBIDDEN", refused.errorCode());
        var theirs = new Asked("leader2", "150125100", TODAY.minusDays(1), TODAY.plusDays(30));
        var before = figures(theirs);
        Loop.inKunxin().to(WhistleState.CLOSED);
        var after = figures(theirs);
        assertEquals(counts(before), counts(after));
    }

    private static List<List<Object>> counts(List<Map<String, Object>> figures) {
        return figures.stream()
                .map(figure -> figure.values().stream().filter(Integer.class::isInstance).toList())
                .toList();
    }

    @Test
    void all_figures_cost_three_statements_and_so_does_one_whatever_the_ledger_holds()
            throws Exception {
        // The place; the same place, as the filters name it; and all counts in one.
        var asked = new Asked("leader", DemoPlaces.CHENGGUAN, TODAY.minusDays(9), TODAY);
        figures(asked);
        assertEquals(3, Statements.during(() -> figures(asked)).size());
        Loop.inKunxin().to(WhistleState.CLOSED);
        assertEquals(3, Statements.during(() -> figures(asked)).size());
        var one = new HashMap<>(asked.variables());
        one.put("code", "LATE");
        var cost =
                Statements.during(() -> GraphQlClient.as("leader").ask("metric", one).ok()).size();
        assertEquals(3, cost);
    }

    @Test
    void the_definitions_stand_in_the_order_of_their_codes() {
        var codes =
                GraphQlClient.as("leader")
                        .send("{ metrics { code formula formulaVersion } }", Map.of())
                        .ok()
                        .<String>list("metrics.code");
        assertEquals(Set.of("OPEN", "LATE", "ON_TIME", "SATISFIED"), Set.copyOf(codes));
        assertNull(
                GraphQlClient.as("resident")
                        .send("{ metrics { code } }", Map.of())
                        .data("metrics"));
    }

    private static List<Map<String, Object>> figures(Asked asked) {
        return GraphQlClient.as(asked.user())
                .ask("metricFigures", asked.variables())
                .ok()
                .list("metricFigures.figures");
    }
}
