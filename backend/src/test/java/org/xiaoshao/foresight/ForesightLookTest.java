package org.xiaoshao.foresight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xiaoshao.foresight.PlantedPast.MATTER;
import static org.xiaoshao.foresight.PlantedPast.grid;
import static org.xiaoshao.foresight.PlantedPast.owner;
import static org.xiaoshao.foresight.PlantedPast.whistle;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.WhistleState;

/** The daily look, in nobody's name, over a planted past: exact findings with exact statistics. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ForesightLookTest {

    /** Nobody admits anything there, so what is planted is all that counts. */
    private static final String COMMUNITY = "150124100003";

    private static final ForesightLookService.Due WHERE =
            new ForesightLookService.Due(COMMUNITY, DemoPlaces.QINGSHUIHE, DemoPlaces.CHENGGUAN);

    @Inject ForesightLookService looks;

    private UUID here;
    private UUID there;
    private final List<UUID> counted = new ArrayList<>();

    @BeforeEach
    void three_places_with_two_hundred_days_of_history() {
        PlantedPast.gone();
        here = grid(COMMUNITY, 1);
        there = grid(COMMUNITY, 2);
        var elsewhere = grid(COMMUNITY, 3);
        whistle(COMMUNITY, there, 227);
        whistle(COMMUNITY, elsewhere, 100);
        whistle(COMMUNITY, here, 150);
        whistle(COMMUNITY, here, 50);
    }

    private void nine_lately() {
        for (int day = 8; day >= 0; day--) {
            counted.add(whistle(COMMUNITY, here, day));
        }
    }

    @AfterEach
    void nothing_is_left() {
        PlantedPast.gone();
    }

    /** What foresight itself found, what was no need, and what nobody has sorted do not count. */
    private void what_does_not_count() {
        whistle(COMMUNITY, here, null, 3, "ADMITTED", "PROACTIVE", MATTER);
        whistle(COMMUNITY, here, null, 3, "DECLINED", "RESIDENT", MATTER);
        whistle(COMMUNITY, here, null, 3, "WITHDRAWN", "PATROL", MATTER);
        whistle(COMMUNITY, here, null, 3, "MERGED", "PATROL", MATTER);
        whistle(COMMUNITY, here, null, 3, "BLOWN", "RESIDENT", "null");
        var part = whistle(COMMUNITY, here, 3);
        owner("update whistle set parent_id = '%s' where id = '%s'".formatted(there(), part));
    }

    private UUID there() {
        return UUID.fromString(
                all("select id from whistle where number like 'YS-%' and grid_id = '" + there + "'")
                        .get(0));
    }

    private static List<String> all(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        return texts(rows);
                    }
                },
                "whistle",
                "foresight",
                "foresight_look",
                "foresight_evidence");
    }

    private static List<String> texts(java.sql.ResultSet rows) throws SQLException {
        var found = new ArrayList<String>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }

    private String looked() {
        var id = looks.look(WHERE);
        return all("select concat_ws(' ', history_days, cells, tests, offered, known, lapsed, judged) from foresight_look where id = '%s'"
                        .formatted(id))
                .get(0);
    }

    private static List<String> findings() {
        return all(
                "select concat_ws(' ', kind, state, observed, came_true) from foresight order by id");
    }

    @Test
    void as_many_as_always_are_no_finding() {
        assertEquals("200 3 6 0 0 0 0", looked());
        assertEquals(List.of(), findings());
    }

    @Test
    void what_rises_is_offered_once_with_its_evidence_and_exact_statistic() {
        nine_lately();
        what_does_not_count();
        assertEquals("200 3 6 1 0 0 0", looked());
        assertEquals(List.of("RISING OPEN 9"), findings());
        assertEquals(
                counted.stream().map(UUID::toString).toList(),
                all("select whistle_id from foresight_evidence order by ordinal"));
        // Of the other two places two whistles and a half in 200 days; of its own two more.
        var expected = 28 * 3 / 360.0;
        var probability = tail(9, 3, "360", "28");
        assertEquals(expected, number("expected"), 1e-9);
        assertEquals(probability, number("probability"), probability * 1e-9);
        assertEquals(6 * probability, number("adjusted"), probability * 1e-8);
        assertEquals("200 3 6 0 1 0 0", looked(), "it waits already");
    }

    private static double number(String column) {
        return Double.parseDouble(all("select " + column + " from foresight").get(0));
    }

    /** Of a negative binomial, summed term by term without the library. */
    private static double tail(int observed, int shape, String past, String time) {
        var all = new BigDecimal(past).add(new BigDecimal(time));
        var p = new BigDecimal(past).divide(all, MathContext.DECIMAL128);
        var q = BigDecimal.ONE.subtract(p);
        var term = p.pow(shape);
        var below = BigDecimal.ZERO;
        for (int k = 0; k < observed; k++) {
            below = below.add(term);
            term =
                    term.multiply(q)
                            .multiply(BigDecimal.valueOf(shape + k))
                            .divide(BigDecimal.valueOf(k + 1L), MathContext.DECIMAL128);
        }
        return BigDecimal.ONE.subtract(below).doubleValue();
    }

    @Test
    void what_was_dismissed_is_offered_again_only_when_it_grew() {
        nine_lately();
        looks.look(WHERE);
        owner("update foresight set state = 'DISMISSED', reason = 'CHANCE', decided_at = now()");
        assertEquals("200 3 6 0 1 0 0", looked());
        whistle(COMMUNITY, here, 1);
        assertEquals("200 3 6 1 0 0 0", looked());
        assertEquals(List.of("RISING DISMISSED 9", "RISING OPEN 10"), findings());
        owner(
                """
                delete from foresight_evidence where foresight_id in (select id from foresight where state = 'OPEN');
                delete from foresight where state = 'OPEN';
                update foresight set observed = 10, decided_at = now() - interval '30 days', found_on = found_on - 30,
                                     horizon = horizon - 30""");
        assertEquals("200 3 6 1 0 0 1", looked(), "long enough ago");
    }

    @Test
    void what_nobody_decides_lapses_and_came_true_if_it_was_whistled_again() {
        nine_lately();
        looks.look(WHERE);
        owner("update foresight set found_on = found_on - 29, horizon = horizon - 29");
        assertEquals("200 3 6 1 0 1 1", looked());
        assertEquals(List.of("RISING LAPSED 9 t", "RISING OPEN 9"), findings());
    }

    @Test
    void what_never_came_again_did_not_come_true() {
        nine_lately();
        looks.look(WHERE);
        owner(
                "update foresight set found_on = found_on - 90, horizon = horizon - 90, matter_code = '无'");
        looks.look(WHERE);
        assertEquals(List.of("RISING LAPSED 9 f", "RISING OPEN 9"), findings());
    }

    @Test
    void what_was_accepted_is_judged_by_what_became_of_its_whistle() {
        nine_lately();
        looks.look(WHERE);
        var blown = whistle(COMMUNITY, here, null, 30, "BLOWN", "PROACTIVE", "null");
        owner(
                "update foresight set state = 'ACCEPTED', whistle_id = '%s', decided_at = now(), found_on = found_on - 29, horizon = horizon - 29"
                        .formatted(blown));
        assertEquals("200 3 6 1 0 0 0", looked(), "nobody has read it yet");
        owner("update whistle set state = 'DECLINED' where id = '%s'".formatted(blown));
        assertEquals("200 3 6 0 1 0 1", looked());
        assertEquals(List.of("RISING ACCEPTED 9 f", "RISING OPEN 9"), findings());
    }

    @Test
    void the_pass_looks_once_a_day_and_words_go_after_their_term() {
        nine_lately();
        // A county is asked once anybody whistled in it.
        Loop.inKunxin().to(WhistleState.BLOWN);
        assertEquals(1, looks.due(1000).stream().filter(WHERE::equals).count());
        looks.look(WHERE);
        assertEquals(0, looks.due(1000).stream().filter(WHERE::equals).count());
        owner(
                """
                update foresight set state = 'DISMISSED', reason = 'OTHER', words = '说明', decider_name = '李社工',
                                     decided_at = now() - interval '1095 days'""");
        assertEquals(0, looks.forgetWords(10));
        owner("update foresight set decided_at = now() - interval '1097 days'");
        assertEquals(1, looks.forgetWords(10));
        assertEquals(
                List.of("OTHER"), all("select concat(reason, words, decider_name) from foresight"));
    }
}
