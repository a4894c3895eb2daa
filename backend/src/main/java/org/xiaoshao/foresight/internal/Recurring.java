package org.xiaoshao.foresight.internal;

import java.util.ArrayList;
import java.util.List;
import org.xiaoshao.foresight.ForesightBasis;
import org.xiaoshao.foresight.ForesightKind;
import org.xiaoshao.foresight.internal.Foreseeing.Past;
import org.xiaoshao.foresight.internal.Foreseeing.Trial;

/**
 * The same matter again at the same place, each time after the time before was closed, more often
 * than at the other places of the community.
 */
final class Recurring {

    private static final int A_YEAR = 365;

    private Recurring() {}

    static List<Trial> of(Cell cell, Past past) {
        var from = past.today().minusDays(A_YEAR - 1L);
        var times = times(past.of(cell, from, past.today()));
        var expected = past.elsewhere(cell, from, past.today());
        return List.of(
                new Trial(
                        ForesightKind.RECURRING,
                        cell,
                        from,
                        past.today(),
                        times.size(),
                        expected,
                        Tails.predictive(times.size(), 1, 1, expected),
                        List.of(ForesightBasis.OTHER_PLACES),
                        times.size() >= past.terms().times(),
                        times));
    }

    /** The first of each time; what is blown while one is open belongs to it. */
    static List<Occurrence> times(List<Occurrence> oldestFirst) {
        var times = new ArrayList<Occurrence>();
        for (var one : oldestFirst) {
            var before = times.isEmpty() ? null : times.get(times.size() - 1);
            if (before == null
                    || before.closedAt() != null && one.at().isAfter(before.closedAt())) {
                times.add(one);
            }
        }
        return List.copyOf(times);
    }
}
