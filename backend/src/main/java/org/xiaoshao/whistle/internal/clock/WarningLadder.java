package org.xiaoshao.whistle.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xiaoshao.whistle.WarningStep;

/**
 * When somebody is told that a clock runs out: 48 and 24 hours before, or, where the whole limit is
 * shorter than 48 hours, when half and four fifths of it are over; at the deadline; and one and
 * five working days after it.
 */
public final class WarningLadder {

    private static final Duration SHORT = Duration.ofHours(48);
    private static final Duration SECOND = Duration.ofHours(24);
    private static final int HALF = 50;
    private static final int FOUR_FIFTHS = 80;
    private static final int MUCH = 5;

    private final Reckoning reckoning;

    public WarningLadder(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** A step and its moment. */
    public record Rung(WarningStep step, Instant at) {}

    /** The first step that was not taken yet, however long ago its moment was. */
    public Optional<Rung> next(Run run, Collection<WarningStep> taken) {
        return rungs(run).entrySet().stream()
                .filter(rung -> !taken.contains(rung.getKey()))
                .map(rung -> new Rung(rung.getKey(), rung.getValue()))
                .min(Comparator.comparing(Rung::at).thenComparing(Rung::step));
    }

    /** All steps of that run; a long and a short limit differ in the first two. */
    public Map<WarningStep, Instant> rungs(Run run) {
        var due = reckoning.due(run);
        var working = reckoning.working();
        var rungs = new EnumMap<WarningStep, Instant>(WarningStep.class);
        if (run.limit().time().compareTo(SHORT) < 0) {
            rungs.put(WarningStep.HALF, reckoning.at(run, HALF));
            rungs.put(WarningStep.FOUR_FIFTHS, reckoning.at(run, FOUR_FIFTHS));
        } else {
            rungs.put(WarningStep.BEFORE_48H, due.minus(SHORT));
            rungs.put(WarningStep.BEFORE_24H, due.minus(SECOND));
        }
        rungs.put(WarningStep.DUE, due);
        rungs.put(WarningStep.LATE_1_DAY, working.addDays(due, 1));
        rungs.put(WarningStep.LATE_5_DAYS, working.addDays(due, MUCH));
        return rungs;
    }
}
