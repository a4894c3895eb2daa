package org.xiaoshao.foresight.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.xiaoshao.foresight.ForesightBasis;
import org.xiaoshao.foresight.ForesightKind;
import org.xiaoshao.foresight.internal.Foreseeing.Past;
import org.xiaoshao.foresight.internal.Foreseeing.Trial;

/**
 * The days to come had more in the years before than the rest of these years: of all that came, the
 * share that fell into them is compared with their share of the time.
 */
final class Seasonal {

    private static final int LEAST_YEARS = 2;

    private Seasonal() {}

    /** None before there are two whole years. */
    static List<Trial> of(Cell cell, Past past) {
        var years =
                (int)
                        Math.min(
                                Foreseeing.YEARS,
                                ChronoUnit.YEARS.between(past.begun(), past.today().plusDays(1)));
        if (years < LEAST_YEARS) {
            return List.of();
        }
        var first = past.today().plusDays(1);
        var last = past.today().plusDays(past.terms().window());
        var begin = first.minusYears(years);
        var all = past.of(cell, begin, past.today());
        var then = all.stream().filter(one -> isThen(one.day(), first, last, years)).toList();
        var share =
                (double) past.terms().window()
                        * years
                        / ChronoUnit.DAYS.between(begin, past.today().plusDays(1));
        var isOfOneYear =
                then.stream()
                                .map(one -> yearsBefore(one.day(), first, last, years))
                                .distinct()
                                .count()
                        < LEAST_YEARS;
        return List.of(
                new Trial(
                        ForesightKind.SEASONAL,
                        cell,
                        first,
                        last,
                        then.size(),
                        all.size() * share,
                        Tails.binomial(then.size(), all.size(), share),
                        List.of(ForesightBasis.OWN_HISTORY),
                        then.size() >= past.terms().minimum() && !isOfOneYear,
                        then));
    }

    private static boolean isThen(LocalDate day, LocalDate first, LocalDate last, int years) {
        return yearsBefore(day, first, last, years) > 0;
    }

    /** In which earlier year's window; 0 for none. */
    private static int yearsBefore(LocalDate day, LocalDate first, LocalDate last, int years) {
        var length = ChronoUnit.DAYS.between(first, last);
        return IntStream.rangeClosed(1, years)
                .filter(
                        back -> {
                            var from = first.minusYears(back);
                            return !day.isBefore(from) && !day.isAfter(from.plusDays(length));
                        })
                .findFirst()
                .orElse(0);
    }
}
