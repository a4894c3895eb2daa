package org.xiaoshao.foresight.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;

/** Upper tails of counts, and what many of them are worth together. Pure. */
final class Tails {

    private Tails() {}

    /**
     * That at least so many come in a time, when the rate is only known from what came before: the
     * predictive distribution of a Poisson count whose rate has a gamma distribution, which is
     * negative binomial.
     *
     * @param shape of the rate's distribution, a whole number of at least 1
     * @param past how much time stands behind the shape, above 0
     * @param time how long the count goes on, in the same unit, at least 0
     */
    static double predictive(int observed, int shape, double past, double time) {
        if (observed <= 0) {
            return 1;
        }
        return PascalDistribution.of(shape, past / (past + time)).survivalProbability(observed - 1);
    }

    /** That at least so many of all fall into a share of the time, when all times are alike. */
    static double binomial(int observed, int all, double share) {
        if (observed <= 0) {
            return 1;
        }
        return BinomialDistribution.of(all, share).survivalProbability(observed - 1);
    }

    /**
     * Adjusted probabilities after Benjamini and Hochberg (1995), in the order given: whoever takes
     * those up to a rate is wrong about at most that share of what they take, on average.
     */
    static List<Double> adjusted(List<Double> probabilities) {
        var all = probabilities.size();
        var order =
                IntStream.range(0, all)
                        .boxed()
                        .sorted(Comparator.comparing(probabilities::get))
                        .toList();
        var adjusted = new Double[all];
        var least = 1.0;
        for (int rank = all; rank > 0; rank--) {
            int index = order.get(rank - 1);
            // Divided first, so that the greatest stays exactly what it is.
            least = Math.min(least, probabilities.get(index) * ((double) all / rank));
            adjusted[index] = Math.max(least, probabilities.get(index));
        }
        return List.of(adjusted);
    }
}
