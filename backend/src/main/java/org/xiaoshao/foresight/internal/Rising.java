package org.xiaoshao.foresight.internal;

import java.util.ArrayList;
import java.util.List;
import org.xiaoshao.foresight.ForesightBasis;
import org.xiaoshao.foresight.ForesightKind;
import org.xiaoshao.foresight.internal.Foreseeing.Past;
import org.xiaoshao.foresight.internal.Foreseeing.Trial;

/**
 * More in the window than the place's own past, the other places and the season say. The rate of
 * the place has a gamma distribution: as much as one whistle's worth comes from the other places,
 * the rest from its own past.
 */
final class Rising {

    /** Days on both sides of the same window a year before, since seasons do not keep dates. */
    private static final int AROUND = 14;

    private static final int A_YEAR = 365;

    /** Whistles' worth of "like any other time" in the season's factor. */
    private static final double STEADY = 5;

    /** Below this a history is called little. */
    private static final int LITTLE = 180;

    private Rising() {}

    /** None where less is known than one window. */
    static List<Trial> of(Cell cell, Past past) {
        var days = past.historyDays();
        var window = past.terms().window();
        if (days < window) {
            return List.of();
        }
        var before = past.windowFrom().minusDays(1);
        var from = past.windowFrom().minusDays(days);
        var own = past.of(cell, from, before).size();
        var seen = past.of(cell, past.windowFrom(), past.today());
        // Days that stand behind one whistle at the other places.
        var prior = days / past.elsewhere(cell, from, before);
        var isSeasonal = past.begun().isBefore(past.windowFrom().minusDays(A_YEAR + AROUND - 1L));
        var time = window * (isSeasonal ? season(cell, past) : 1);
        var basis = new ArrayList<>(List.of(ForesightBasis.OTHER_PLACES));
        if (own > 0) {
            basis.add(ForesightBasis.OWN_HISTORY);
        }
        if (isSeasonal) {
            basis.add(ForesightBasis.SEASON_OF_LAST_YEAR);
        }
        if (days < LITTLE) {
            basis.add(ForesightBasis.LITTLE_HISTORY);
        }
        return List.of(
                new Trial(
                        ForesightKind.RISING,
                        cell,
                        past.windowFrom(),
                        past.today(),
                        seen.size(),
                        time * (1 + own) / (prior + days),
                        Tails.predictive(seen.size(), 1 + own, prior + days, time),
                        List.copyOf(basis),
                        seen.size() >= past.terms().minimum(),
                        seen));
    }

    /** How much more or less of this matter the community had a year before around these days. */
    private static double season(Cell cell, Past past) {
        var from = past.windowFrom().minusDays(A_YEAR + AROUND);
        var to = past.today().minusDays(A_YEAR - AROUND);
        var days = past.terms().window() + 2.0 * AROUND;
        var then = past.count(cell.matter(), from, to);
        var year =
                past.count(
                        cell.matter(),
                        past.windowFrom().minusDays(A_YEAR),
                        past.windowFrom().minusDays(1));
        return (then + STEADY) / (year * days / A_YEAR + STEADY);
    }
}
