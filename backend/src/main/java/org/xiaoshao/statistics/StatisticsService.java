package org.xiaoshao.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.statistics.internal.Definition;
import org.xiaoshao.statistics.internal.Figures;
import org.xiaoshao.statistics.internal.Period;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.WhistleService;

/**
 * Counts the ledger. A request costs a fixed number of statements, whatever the ledger holds and
 * however many metrics are asked for: all its counts are one.
 */
@ApplicationScoped
public class StatisticsService {

    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;
    @Inject WhistleService whistles;

    /** The definitions, in the order in which they are shown. */
    @Transactional
    public List<MetricView> metrics() {
        return Definition.ALL.stream().map(Definition::metric).toList();
    }

    /**
     * The figure of one metric.
     *
     * @param place code of a division in force, in any form
     * @param from first day, in Asia/Shanghai
     * @param to last day, included; a period to come has no cases
     * @throws DomainException DIVISION_UNKNOWN, DIVISION_REVOKED, FORBIDDEN (a place that the
     *     caller's posts do not cover), PERIOD_REVERSED, PERIOD_TOO_LONG, PERIOD_OUT_OF_RANGE
     */
    @Transactional
    public MetricFigureView figure(MetricCode code, String place, LocalDate from, LocalDate to) {
        return counted(List.of(Definition.of(code)), place, from, to).get(0);
    }

    /** The figures of all metrics at one moment; the rest as {@link #figure}. */
    @Transactional
    public MetricFiguresView figures(String place, LocalDate from, LocalDate to) {
        var figures = counted(Definition.ALL, place, from, to);
        return new MetricFiguresView(figures.get(0).asOf(), figures);
    }

    private List<MetricFigureView> counted(
            List<Definition> definitions, String place, LocalDate from, LocalDate to) {
        var figures = new Figures(definitions, covered(place), new Period(from, to));
        return figures.counted(whistles.counts(figures.filters()));
    }

    /** The place, if the caller's posts cover all of it. */
    private DivisionView covered(String code) {
        var place =
                territory
                        .division(code)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "DIVISION_UNKNOWN",
                                                "place",
                                                "No division has this code."));
        if (!place.current()) {
            throw new DomainException(
                    "DIVISION_REVOKED", "place", "This division is no longer in force.");
        }
        var posts = currentScope.get().divisions();
        if (place.path().stream().map(DivisionView::code).noneMatch(posts::contains)) {
            throw new DomainException(
                    "FORBIDDEN", "place", "The caller's posts do not cover this place.");
        }
        return place;
    }
}
