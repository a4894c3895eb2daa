package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;

/** Each condition of the whistle filter keeps what it names and nothing else. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WhistleFilterTest {

    /** Whistles of this class alone: their title says so. */
    private static final String TITLE = "筛选样本" + Long.toString(System.nanoTime(), 36);

    private static final Map<String, LoopCase> CASES = new HashMap<>();

    @BeforeEach
    void one_whistle_of_each_kind() {
        if (CASES.isEmpty()) {
            for (var state :
                    List.of(
                            WhistleState.BLOWN,
                            WhistleState.DECLINED,
                            WhistleState.ADMITTED,
                            WhistleState.HANDLED,
                            WhistleState.EVALUATED,
                            WhistleState.REWORK,
                            WhistleState.CLOSED)) {
                CASES.put(state.name(), Loop.inKunxin().with("title", TITLE).to(state));
            }
        }
    }

    private static Answer ask(Map<String, ?> filter) {
        return GraphQlClient.as("county").ask("whistles", Map.of("filter", filter, "first", 100));
    }

    /** The states of the sample that the filter keeps. */
    private static List<String> kept(Map<String, ?> filter) {
        var whole = new HashMap<String, Object>(filter);
        whole.put("text", TITLE);
        return new ArrayList<>(new TreeSet<>(ask(whole).ok().<String>list("whistles.nodes.state")));
    }

    @ParameterizedTest
    @CsvSource({
        "division, 150199, DIVISION_UNKNOWN, filter.division",
        "division, 1501241000, DIVISION_UNKNOWN, filter.division",
        "blownFrom, 0000-01-01T00:00:00Z, PERIOD_OUT_OF_RANGE, filter.blownFrom",
        "dueOrClosedBefore, +10000-01-01T00:00:00Z, PERIOD_OUT_OF_RANGE, filter.dueOrClosedBefore"
    })
    void a_condition_that_names_nothing_real_is_refused(
            String field, String value, String code, String refused) {
        var answer = ask(Map.of(field, value));
        assertEquals(code, answer.errorCode());
        assertEquals(refused, answer.errorField());
    }

    @ParameterizedTest
    @CsvSource({"blown", "dueOrClosed"})
    void a_period_that_ends_before_it_begins_is_refused(String name) {
        var answer =
                ask(
                        Map.of(
                                name + "From", "2026-11-02T00:00:00Z",
                                name + "Before", "2026-11-01T00:00:00Z"));
        assertEquals("PERIOD_REVERSED", answer.errorCode());
        assertEquals("filter." + name + "Before", answer.errorField());
    }

    @Test
    void an_explicit_null_is_no_condition() {
        var nulls = new HashMap<String, Object>();
        for (var field :
                List.of(
                        "division",
                        "open",
                        "handling",
                        "blownFrom",
                        "blownBefore",
                        "dueOrClosedFrom",
                        "dueOrClosedBefore",
                        "answered",
                        "satisfied")) {
            nulls.put(field, null);
        }
        assertEquals(kept(Map.of()), kept(nulls));
        assertEquals(CASES.size(), kept(nulls).size());
        assertEquals(kept(Map.of()), kept(Map.of("handling", List.of())));
    }

    @Test
    void open_is_all_but_closed_and_declined() {
        assertEquals(List.of("CLOSED", "DECLINED"), kept(Map.of("open", false)));
        assertEquals(
                List.of("ADMITTED", "BLOWN", "EVALUATED", "HANDLED", "REWORK"),
                kept(Map.of("open", true)));
    }

    @Test
    void the_handling_clock_runs_from_admission_until_handled() {
        assertEquals(List.of("ADMITTED", "REWORK"), kept(Map.of("handling", List.of("RUNNING"))));
        assertEquals(
                List.of("CLOSED", "EVALUATED", "HANDLED"),
                kept(Map.of("handling", List.of("MET", "MISSED", "OVERDUE"))));
        assertEquals(List.of(), kept(Map.of("handling", List.of("OVERDUE"))));
    }

    @Test
    void an_answer_stays_known_while_the_whistle_is_handled_again() {
        assertEquals(List.of("CLOSED", "EVALUATED", "REWORK"), kept(Map.of("answered", true)));
        assertEquals(List.of("REWORK"), kept(Map.of("satisfied", false)));
        assertEquals(List.of("CLOSED", "EVALUATED"), kept(Map.of("satisfied", true)));
    }

    @Test
    void due_or_closed_needs_one_of_the_two_inside_the_whole_period() {
        var now = Clock.systemUTC().instant();
        var hour = Duration.ofHours(1);
        assertEquals(
                List.of("CLOSED"),
                kept(
                        Map.of(
                                "dueOrClosedFrom", now.minus(hour).toString(),
                                "dueOrClosedBefore", now.plus(hour).toString())));
        assertEquals(
                List.of("ADMITTED", "CLOSED", "EVALUATED", "HANDLED", "REWORK"),
                kept(Map.of("dueOrClosedFrom", now.minus(hour).toString())));
        assertEquals(List.of(), kept(Map.of("dueOrClosedBefore", now.minus(hour).toString())));
    }

    @ParameterizedTest
    @CsvSource({"15", "1501", "150124", "150124100", "150124100011", "150124100011 "})
    void a_place_of_any_level_and_form_holds_what_lies_below_it(String code) {
        assertEquals(CASES.size(), kept(Map.of("division", code)).size());
    }

    @ParameterizedTest
    @CsvSource({"150125", "150124101", "150124100003", DemoPlaces.REVOKED})
    void another_place_holds_none_of_it_and_a_revoked_one_is_a_place(String code) {
        assertEquals(List.of(), kept(Map.of("division", code)));
    }
}
