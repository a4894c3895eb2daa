package org.xiaoshao.statistics.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xiaoshao.statistics.MetricCases;
import org.xiaoshao.statistics.MetricFigureView;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.whistle.WhistleCounts;
import org.xiaoshao.whistle.WhistleFilterInput;

/** The figures of some metrics for one place and period: which filters to count, and the result. */
public final class Figures {

    private record Open(Definition definition, MetricCases numerator, MetricCases denominator) {}

    private final DivisionView place;
    private final Period period;
    private final List<Open> open;

    public Figures(List<Definition> definitions, DivisionView place, Period period) {
        this.place = place;
        this.period = period;
        open = definitions.stream().map(this::opened).toList();
    }

    private Open opened(Definition definition) {
        var denominator = definition.denominator();
        return new Open(
                definition,
                definition.numerator().apply(place.code(), period),
                denominator == null ? null : denominator.apply(place.code(), period));
    }

    /** What must be counted, in one go. */
    public List<WhistleFilterInput> filters() {
        return open.stream()
                .flatMap(figure -> Stream.of(figure.numerator(), figure.denominator()))
                .filter(Objects::nonNull)
                .map(Figures::filter)
                .toList();
    }

    /** The figures, from the counts of {@link #filters()}. */
    public List<MetricFigureView> counted(WhistleCounts counted) {
        var counts = counted.counts().iterator();
        var figures = new ArrayList<MetricFigureView>();
        open.forEach(figure -> figures.add(figure(figure, counted, counts)));
        return figures;
    }

    private MetricFigureView figure(Open figure, WhistleCounts counted, Iterator<Integer> counts) {
        var numerator = counts.next();
        var denominator = figure.denominator() == null ? null : counts.next();
        return new MetricFigureView(
                figure.definition().metric(),
                place,
                period.from(),
                period.to(),
                counted.asOf(),
                numerator,
                denominator,
                value(numerator, denominator),
                figure.numerator(),
                figure.denominator());
    }

    /** A rate without cases is neither 0 % nor 100 %: it has no value. */
    static Double value(int numerator, Integer denominator) {
        if (denominator == null) {
            return (double) numerator;
        }
        return denominator == 0 ? null : 100.0 * numerator / denominator;
    }

    /** The filter that lists these cases. */
    static WhistleFilterInput filter(MetricCases cases) {
        return new WhistleFilterInput(
                null,
                cases.division(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                cases.blownFrom(),
                cases.blownBefore(),
                cases.open(),
                cases.handling(),
                cases.dueOrClosedFrom(),
                cases.dueOrClosedBefore(),
                cases.answered(),
                cases.satisfied());
    }
}
