package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.whistle.RoutingDifferenceView;
import org.xiaoshao.whistle.RoutingDryRunView;
import org.xiaoshao.whistle.RoutingRuleHitsView;
import org.xiaoshao.whistle.RoutingSource;
import org.xiaoshao.whistle.internal.routing.Route;
import org.xiaoshao.whistle.internal.routing.RoutingRules;

/**
 * What rules would have proposed for past whistles: one read, and the rest in memory. Judged with
 * the organisations of today, as of the moment at which each whistle was sent to who led it.
 */
@ApplicationScoped
public class DryRun {

    private static final int MOST_DAYS = 366;
    private static final int MOST_WHISTLES = 5000;
    private static final int MOST_DIFFERENCES = 100;

    @Inject RoutingTables tables;
    @Inject RoutingTableReader reader;
    @Inject RoutedRows rows;
    @Inject RoutingWords words;
    @Inject Governed governed;
    @Inject Clock clock;

    /** What a rule is called among the possibilities. */
    private record Possibility(RoutingSource source, String rule) {}

    private record Hits(int whistles, int different) {
        static final Hits NONE = new Hits(0, 0);

        Hits and(boolean another) {
            return new Hits(whistles + 1, different + (another ? 1 : 0));
        }
    }

    private record Judged(RoutedRows.Routed whistle, Route route) {

        boolean isDifferent() {
            return route.leadsSomewhere() && !route.lead().equals(whistle.led());
        }

        boolean isSame() {
            return route.leadsSomewhere() && route.lead().equals(whistle.led());
        }
    }

    /**
     * Absent when there is no such table that the caller may read.
     *
     * @param from first day on which they were blown
     * @param to last day
     */
    public Optional<RoutingDryRunView> run(UUID table, LocalDate from, LocalDate to) {
        check(from, to);
        return tables.findByIdOptional(table)
                .filter(one -> governed.covers(one.placeCode()))
                .map(one -> run(one, from, to));
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new DomainException("PERIOD_REVERSED", "to", "It ends before it begins.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new DomainException("PERIOD_TOO_LONG", "to", "At most 366 days.");
        }
    }

    private RoutingDryRunView run(StoredRoutingTable table, LocalDate from, LocalDate to) {
        var found =
                rows.past(
                        table.placeCode(),
                        from.atStartOfDay(ServerClock.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(ServerClock.ZONE).toInstant(),
                        MOST_WHISTLES + 1);
        var taken = found.subList(0, Math.min(found.size(), MOST_WHISTLES));
        var rules = table.rules();
        var inForce =
                reader.inForce(List.of(table.placeCode()), clock.instant())
                        .getOrDefault(table.placeCode(), RoutingTableReader.InForce.NOTHING);
        var organisations = words.organisations(taken, List.of(rules, inForce.rules()));
        var judged =
                taken.stream()
                        .map(
                                one ->
                                        new Judged(
                                                one,
                                                rules.route(one.facts(), organisations.existing())))
                        .toList();
        var same = (int) judged.stream().filter(Judged::isSame).count();
        var different = (int) judged.stream().filter(Judged::isDifferent).count();
        return new RoutingDryRunView(
                from,
                to,
                taken.size(),
                found.size() > taken.size(),
                same,
                different,
                taken.size() - same - different,
                hits(rules, judged),
                differences(judged, inForce, organisations));
    }

    private static List<RoutingRuleHitsView> hits(RoutingRules rules, List<Judged> judged) {
        Map<Possibility, Hits> hits = new LinkedHashMap<>();
        rules.rules()
                .forEach(
                        rule ->
                                hits.put(
                                        new Possibility(RoutingSource.RULE, rule.name()),
                                        Hits.NONE));
        hits.put(new Possibility(RoutingSource.DUTY_LIST, null), Hits.NONE);
        hits.put(new Possibility(RoutingSource.FALLBACK, null), Hits.NONE);
        judged.stream()
                .filter(one -> one.route().leadsSomewhere())
                .forEach(
                        one ->
                                hits.computeIfPresent(
                                        new Possibility(one.route().source(), one.route().rule()),
                                        (name, before) -> before.and(one.isDifferent())));
        var views = new ArrayList<RoutingRuleHitsView>();
        hits.forEach(
                (name, count) ->
                        views.add(
                                new RoutingRuleHitsView(
                                        name.source(),
                                        name.rule(),
                                        count.whistles(),
                                        count.different())));
        return views;
    }

    private List<RoutingDifferenceView> differences(
            List<Judged> judged,
            RoutingTableReader.InForce inForce,
            RoutingWords.Organisations organisations) {
        var shown = judged.stream().filter(Judged::isDifferent).limit(MOST_DIFFERENCES).toList();
        var now =
                shown.stream()
                        .map(
                                one ->
                                        inForce.rules()
                                                .route(
                                                        one.whistle().facts(),
                                                        organisations.existing()))
                        .toList();
        // Who holds a post today says nothing about the past.
        var roster = words.roster(List.of());
        var views = new ArrayList<RoutingDifferenceView>();
        for (int i = 0; i < shown.size(); i++) {
            var whistle = shown.get(i).whistle();
            views.add(
                    new RoutingDifferenceView(
                            whistle.number(),
                            whistle.title(),
                            whistle.sentAt(),
                            organisations.named().get(whistle.led()),
                            words.suggestion(shown.get(i).route(), null, organisations, roster),
                            words.suggestion(now.get(i), inForce.number(), organisations, roster)));
        }
        return views;
    }
}
