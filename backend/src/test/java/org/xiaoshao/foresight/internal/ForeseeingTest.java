package org.xiaoshao.foresight.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.xiaoshao.foresight.ForesightBasis;
import org.xiaoshao.foresight.ForesightKind;
import org.xiaoshao.shared.ServerClock;

/** What is found in a past, and what is not. */
class ForeseeingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Foreseeing.Terms TERMS = new Foreseeing.Terms(28, 365, 3, 3, 0.10);
    private static final UUID MATTER = new UUID(1, 1);
    private static final double EXACT = 1e-12;

    private final List<Occurrence> past = new ArrayList<>();

    private static Cell cell(String matter, int place) {
        return new Cell(matter, new Cell.Spot(new UUID(2, place), null));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ServerClock.ZONE).toInstant();
    }

    /** So many days ago; closed so many days later, or never. */
    private void whistled(Cell cell, int daysAgo, Integer closedAfter) {
        var day = TODAY.minusDays(daysAgo);
        var closed = closedAfter == null ? null : noon(day.plusDays(closedAfter));
        past.add(new Occurrence(UUID.randomUUID(), cell, MATTER, day, noon(day), closed));
    }

    private Foreseeing.Outcome look() {
        past.sort((one, other) -> one.at().compareTo(other.at()));
        return Foreseeing.look(past, TODAY, TERMS);
    }

    private static List<ForesightKind> kinds(Foreseeing.Outcome outcome) {
        return outcome.findings().stream().map(found -> found.trial().kind()).toList();
    }

    @Test
    void where_nothing_was_whistled_nothing_is_tried() {
        assertEquals(new Foreseeing.Outcome(0, 0, 0, List.of()), look());
    }

    @Test
    void before_one_window_of_history_nothing_can_rise() {
        whistled(cell("安-01", 2), 54, null);
        for (int day = 0; day < 9; day++) {
            whistled(cell("安-01", 1), day, null);
        }
        var outcome = look();
        assertEquals(27, outcome.historyDays());
        assertEquals(List.of(), outcome.findings());
    }

    @Test
    void as_many_as_always_do_not_rise() {
        for (int day = 0; day < 360; day += 7) {
            whistled(cell("安-01", 1), day, null);
            whistled(cell("安-01", 2), day + 3, null);
        }
        assertEquals(List.of(), look().findings());
    }

    @Test
    void what_rises_is_found_with_its_exact_statistic() {
        whistled(cell("安-01", 2), 227, null);
        for (int day = 0; day < 4; day++) {
            whistled(cell("安-01", 1), day, null);
        }
        var outcome = look();
        assertEquals(200, outcome.historyDays());
        assertEquals(2, outcome.cells());
        assertEquals(4, outcome.trials());
        assertEquals(List.of(ForesightKind.RISING), kinds(outcome));
        var found = outcome.findings().get(0);
        // One and a half at the only other place in 200 days; none of its own: 28 * 1 / (133.33 +
        // 200).
        assertEquals(0.084, found.trial().expected(), EXACT);
        // (28 / 361.33)^4, and four trials, of which it is the first.
        var probability = Math.pow(28 / (200 / 1.5 + 200 + 28), 4);
        assertEquals(probability, found.trial().probability(), EXACT);
        assertEquals(4 * probability, found.adjusted(), EXACT);
        assertEquals(List.of(ForesightBasis.OTHER_PLACES), found.trial().basis());
        assertEquals(TODAY.minusDays(27), found.trial().from());
        assertEquals(4, found.trial().evidence().size());
    }

    @Test
    void a_season_of_last_year_is_expected_again() {
        for (int year = 0; year < 2; year++) {
            for (int day = 0; day < 8; day++) {
                whistled(cell("安-01", 1), 365 * year + 3 * day, null);
            }
        }
        whistled(cell("安-01", 2), 364 + 300, null);
        var seasonal = look();
        assertTrue(
                seasonal.findings().stream()
                        .filter(one -> one.trial().kind() == ForesightKind.RISING)
                        .allMatch(
                                one ->
                                        one.trial()
                                                .basis()
                                                .contains(ForesightBasis.SEASON_OF_LAST_YEAR)));
        var expected = Rising.of(cell("安-01", 1), of(past)).get(0).expected();
        past.removeIf(one -> one.day().isBefore(TODAY.minusDays(300)));
        whistled(cell("安-01", 2), 300, null);
        assertTrue(expected > 3 * Rising.of(cell("安-01", 1), of(past)).get(0).expected());
    }

    private static Foreseeing.Past of(List<Occurrence> past) {
        return new Foreseeing.Past(
                past,
                past.stream().collect(java.util.stream.Collectors.groupingBy(Occurrence::cell)),
                past.stream().map(Occurrence::day).min(LocalDate::compareTo).orElseThrow(),
                TODAY,
                TERMS);
    }

    @Test
    void what_comes_back_counts_only_after_it_was_closed() {
        whistled(cell("安-01", 1), 300, 10);
        whistled(cell("安-01", 1), 295, 1);
        whistled(cell("安-01", 1), 200, 20);
        whistled(cell("安-01", 1), 100, null);
        whistled(cell("安-01", 1), 90, 1);
        whistled(cell("民-01", 2), 300, null);
        whistled(cell("民-02", 3), 300, null);
        var outcome = look();
        assertEquals(List.of(ForesightKind.RECURRING), kinds(outcome));
        var found = outcome.findings().get(0);
        assertEquals(3, found.trial().observed());
        // Nothing at two other places: a half at two; (0.25 / 1.25)^3.
        assertEquals(0.25, found.trial().expected(), EXACT);
        assertEquals(0.008, found.trial().probability(), EXACT);
    }

    @Test
    void twice_is_not_coming_back() {
        whistled(cell("安-01", 1), 300, 10);
        whistled(cell("安-01", 1), 200, 10);
        whistled(cell("民-01", 2), 300, null);
        assertEquals(List.of(), look().findings());
    }

    @Test
    void a_season_needs_two_years_and_is_found_before_it_begins() {
        for (int year = 1; year <= 2; year++) {
            for (int day = 1; day <= 3; day++) {
                whistled(cell("暖-01", 1), 365 * year - 3 * day, null);
            }
        }
        whistled(cell("民-01", 2), 731, null);
        var outcome = look();
        assertEquals(List.of(ForesightKind.SEASONAL), kinds(outcome));
        var trial = outcome.findings().get(0).trial();
        assertEquals(6, trial.observed());
        assertEquals(6 * 56 / 730.0, trial.expected(), EXACT);
        assertEquals(Math.pow(56 / 730.0, 6), trial.probability(), EXACT);
        assertEquals(TODAY.plusDays(1), trial.from());
        assertEquals(TODAY.plusDays(28), trial.to());
    }

    @Test
    void one_bad_year_is_no_season() {
        for (int day = 1; day <= 6; day++) {
            whistled(cell("暖-01", 1), 365 - 3 * day, null);
        }
        whistled(cell("民-01", 2), 731, null);
        assertEquals(List.of(), look().findings());
    }

    @Property(tries = 200)
    void any_past_is_looked_through_and_the_same_past_says_the_same(
            @ForAll @Size(max = 80) List<@IntRange(max = 5000) Integer> seeds) {
        past.clear();
        seeds.forEach(seed -> whistled(cell("安-0" + seed % 3, seed % 4), seed % 1200, seed % 50));
        var outcome = look();
        assertEquals(outcome, look());
        for (var found : outcome.findings()) {
            assertTrue(found.adjusted() <= TERMS.rate());
            assertTrue(found.trial().observed() > found.trial().expected());
            assertTrue(found.trial().observed() >= 3);
            assertEquals(found.trial().observed(), found.trial().evidence().size());
        }
    }
}
