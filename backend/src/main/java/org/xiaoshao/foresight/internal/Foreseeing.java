package org.xiaoshao.foresight.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaoshao.foresight.ForesightBasis;
import org.xiaoshao.foresight.ForesightKind;

/**
 * Looks through the past of one community. Pure: the same past, day and terms give the same
 * findings. The formulas, with their reasons, are in {@code docs/domain/foresight.md}; whoever
 * changes one counts {@link #FORMULA} up, since findings keep the version they were made by.
 */
final class Foreseeing {

    static final int FORMULA = 1;

    /** How far back anything is asked, in years and the days around a season. */
    static final int YEARS = 3;

    /**
     * @param window days that are looked at, and that a finding is about
     * @param history days before them that say what is usual
     * @param minimum least count that is offered
     * @param times how often something must have come to count as coming back
     * @param rate false discovery rate, 0 to 1
     */
    record Terms(int window, int history, int minimum, int times, double rate) {}

    /**
     * A hypothesis that was tried.
     *
     * @param probability of so many or more by chance alone
     * @param wanted whether it is offered when it is significant: there is enough of it
     * @param evidence oldest first
     */
    record Trial(
            ForesightKind kind,
            Cell cell,
            LocalDate from,
            LocalDate to,
            int observed,
            double expected,
            double probability,
            List<ForesightBasis> basis,
            boolean wanted,
            List<Occurrence> evidence) {}

    /** One that is offered, with its probability after all trials are taken together. */
    record Found(Trial trial, double adjusted) {

        /** The version under which it was whistled last. */
        UUID matter() {
            return trial.evidence().get(trial.evidence().size() - 1).matter();
        }
    }

    /**
     * @param historyDays of the community before the window, at most as many as are asked for
     */
    record Outcome(int historyDays, int cells, int trials, List<Found> findings) {}

    private Foreseeing() {}

    /** Who looks on that day, its whistles included. */
    static Outcome look(List<Occurrence> past, LocalDate today, Terms terms) {
        if (past.isEmpty()) {
            return new Outcome(0, 0, 0, List.of());
        }
        var cells =
                past.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Occurrence::cell,
                                        () -> new TreeMap<>(Foreseeing::compare),
                                        Collectors.toList()));
        var begun = past.stream().map(Occurrence::day).min(LocalDate::compareTo).orElseThrow();
        var community = new Past(past, cells, begun, today, terms);
        var trials =
                cells.keySet().stream()
                        .flatMap(
                                cell ->
                                        Stream.of(
                                                        Rising.of(cell, community),
                                                        Recurring.of(cell, community),
                                                        Seasonal.of(cell, community))
                                                .flatMap(List::stream))
                        .toList();
        return new Outcome(
                community.historyDays(), cells.size(), trials.size(), findings(trials, terms));
    }

    private static List<Found> findings(List<Trial> trials, Terms terms) {
        var adjusted = Tails.adjusted(trials.stream().map(Trial::probability).toList());
        var findings = new ArrayList<Found>();
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).wanted() && adjusted.get(i) <= terms.rate()) {
                findings.add(new Found(trials.get(i), adjusted.get(i)));
            }
        }
        return List.copyOf(findings);
    }

    private static int compare(Cell one, Cell other) {
        var byMatter = one.matter().compareTo(other.matter());
        return byMatter != 0 ? byMatter : one.spot().toString().compareTo(other.spot().toString());
    }

    /** The past of a community, counted in the ways that the formulas ask for. */
    record Past(
            List<Occurrence> all,
            Map<Cell, List<Occurrence>> cells,
            LocalDate begun,
            LocalDate today,
            Terms terms) {

        LocalDate windowFrom() {
            return today.minusDays(terms.window() - 1L);
        }

        /** How many days before the window are known, at most so many as say what is usual. */
        int historyDays() {
            var known = ChronoUnit.DAYS.between(begun, windowFrom());
            return (int) Math.max(0, Math.min(terms.history(), known));
        }

        List<Occurrence> of(Cell cell, LocalDate from, LocalDate to) {
            return cells.get(cell).stream().filter(one -> one.isIn(from, to)).toList();
        }

        /** All of that matter in the community. */
        int count(String matter, LocalDate from, LocalDate to) {
            return (int)
                    all.stream()
                            .filter(one -> one.cell().matter().equals(matter))
                            .filter(one -> one.isIn(from, to))
                            .count();
        }

        /** How many places of the community anything was ever whistled at. */
        int places() {
            return (int) cells.keySet().stream().map(Cell::spot).distinct().count();
        }

        /**
         * How many of that matter to expect at one place, from the other places alone; a half is
         * added, so that what was never whistled is not taken for impossible.
         */
        double elsewhere(Cell cell, LocalDate from, LocalDate to) {
            var others = count(cell.matter(), from, to) - of(cell, from, to).size();
            return (others + 0.5) / Math.max(1, places() - 1);
        }
    }
}
