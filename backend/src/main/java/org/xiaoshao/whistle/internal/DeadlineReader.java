package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.whistle.ClockMeasure;
import org.xiaoshao.whistle.DeadlineDayView;
import org.xiaoshao.whistle.DeadlineExplanationView;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.DeadlinePauseView;
import org.xiaoshao.whistle.DeadlineState;
import org.xiaoshao.whistle.DeadlineView;
import org.xiaoshao.whistle.DeadlineWarningView;
import org.xiaoshao.whistle.WarningLevel;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.internal.clock.CalendarDay;
import org.xiaoshao.whistle.internal.clock.ClockLimit;
import org.xiaoshao.whistle.internal.clock.Pause;
import org.xiaoshao.whistle.internal.clock.Reckoning;
import org.xiaoshao.whistle.internal.clock.Run;

/** Clocks as clients see them. */
@ApplicationScoped
class DeadlineReader {

    @Inject EntityManager entityManager;
    @Inject Calendars calendars;
    @Inject ClockLimits limits;
    @Inject Clock clock;

    /** What only an explanation needs, with a pause for each handling clock that stood still. */
    private record Ground(
            Reckoning reckoning,
            Map<UUID, List<RoundPause>> pauses,
            Map<UUID, List<KindWarning>> warnings,
            Instant now) {

        Run run(Tuple row) {
            var round = row.get("round", Integer.class);
            var handles = row.get("kind", String.class).equals(DeadlineKind.HANDLE.name());
            var stoodStill =
                    pauses.getOrDefault(row.get("whistle_id", UUID.class), List.of()).stream()
                            .filter(pause -> handles && pause.round() == round)
                            .map(RoundPause::pause)
                            .toList();
            return new Run(
                    row.get("started_at", Instant.class),
                    limit(row),
                    Duration.ofSeconds(row.get("extended_seconds", Integer.class)),
                    stoodStill,
                    row.get("not_after", Instant.class));
        }
    }

    private record RoundPause(int round, Pause pause) {}

    private record KindWarning(String kind, int round, DeadlineWarningView warning) {}

    /**
     * The clocks of those whistles, oldest first.
     *
     * @param explained whether to read why they end; that takes three statements more
     */
    Map<UUID, List<DeadlineView>> of(Collection<UUID> whistles, boolean explained) {
        var now = clock.instant();
        var ground =
                explained
                        ? new Ground(
                                calendars.current().reckoning(),
                                pauses(whistles),
                                warnings(whistles),
                                now)
                        : null;
        return grouped(
                """
                select whistle_id, kind, round, rule, limit_code, limit_seconds, extended_seconds, not_after, started_at, due_at,
                       ended_at, provisional
                from whistle_deadline where whistle_id = any(:ids) order by whistle_id, started_at, kind, round""",
                whistles,
                row -> view(row, now, ground));
    }

    private Map<UUID, List<RoundPause>> pauses(Collection<UUID> whistles) {
        return grouped(
                """
                select whistle_id, round, paused_at, coalesce(resumed_at, until) as until
                from whistle_pause where whistle_id = any(:ids) order by whistle_id, paused_at""",
                whistles,
                row ->
                        new RoundPause(
                                row.get("round", Integer.class),
                                new Pause(
                                        row.get("paused_at", Instant.class),
                                        row.get("until", Instant.class))));
    }

    private Map<UUID, List<KindWarning>> warnings(Collection<UUID> whistles) {
        return grouped(
                """
                select whistle_id, kind, round, step, level, at
                from whistle_warning where whistle_id = any(:ids) order by whistle_id, at, step""",
                whistles,
                row ->
                        new KindWarning(
                                row.get("kind", String.class),
                                row.get("round", Integer.class),
                                new DeadlineWarningView(
                                        WarningStep.valueOf(row.get("step", String.class)),
                                        WarningLevel.valueOf(row.get("level", String.class)),
                                        row.get("at", Instant.class))));
    }

    private static List<DeadlineWarningView> warnings(Ground ground, Tuple row) {
        return ground.warnings().getOrDefault(row.get("whistle_id", UUID.class), List.of()).stream()
                .filter(one -> one.kind().equals(row.get("kind", String.class)))
                .filter(one -> one.round() == row.get("round", Integer.class))
                .map(KindWarning::warning)
                .sorted(Comparator.comparing(DeadlineWarningView::step))
                .toList();
    }

    private DeadlineView view(Tuple row, Instant now, Ground ground) {
        var due = row.get("due_at", Instant.class);
        var ended = row.get("ended_at", Instant.class);
        var limit = limit(row);
        return new DeadlineView(
                DeadlineKind.valueOf(row.get("kind", String.class)),
                row.get("round", Integer.class),
                row.get("rule", String.class),
                limit.measure(),
                limit.code(),
                row.get("limit_seconds", Integer.class),
                row.get("extended_seconds", Integer.class),
                row.get("started_at", Instant.class),
                due,
                ended,
                state(due, ended, now),
                row.get("provisional", Boolean.class),
                ground == null || ended != null ? null : left(ground, ground.run(row)),
                ground == null ? List.of() : pauses(ground, ground.run(row)),
                ground == null ? List.of() : warnings(ground, row),
                ground == null ? null : explanation(ground.reckoning().days(ground.run(row))));
    }

    private static ClockLimit limit(Tuple row) {
        return ClockLimit.parse(row.get("limit_code", String.class));
    }

    private static DeadlineState state(Instant due, Instant ended, Instant now) {
        var late = (ended == null ? now : ended).isAfter(due);
        if (ended == null) {
            return late ? DeadlineState.OVERDUE : DeadlineState.RUNNING;
        }
        return late ? DeadlineState.MISSED : DeadlineState.MET;
    }

    private static Integer left(Ground ground, Run run) {
        var working =
                run.limit().measure() == ClockMeasure.WORKING_TIME
                        || run.limit().measure() == ClockMeasure.WORKING_DAYS;
        return working ? seconds(ground.reckoning().left(run, ground.now())) : null;
    }

    private static List<DeadlinePauseView> pauses(Ground ground, Run run) {
        return ground.reckoning().pauses(run).stream()
                .map(
                        one ->
                                new DeadlinePauseView(
                                        one.pause().from(), one.pause().to(), seconds(one.held())))
                .toList();
    }

    /** Those days, with the office hours that working time lies in. */
    DeadlineExplanationView explanation(List<Reckoning.CountedDay> counting) {
        var days = new ArrayList<DeadlineDayView>();
        var counted = Duration.ZERO;
        for (var one : counting) {
            // By what was counted until then, so that whole seconds add up to the limit.
            var before = seconds(counted);
            counted = counted.plus(one.counted());
            days.add(view(one.day(), seconds(counted) - before));
        }
        var hours =
                limits.hours().spans().stream()
                        .map(span -> span.opens() + "-" + span.closes())
                        .toList();
        return new DeadlineExplanationView(seconds(counted), hours, days);
    }

    private static DeadlineDayView view(CalendarDay day, int countedSeconds) {
        return new DeadlineDayView(
                day.date(), day.kind(), day.holiday(), day.provisional(), countedSeconds);
    }

    private static Integer seconds(Duration time) {
        return Math.toIntExact(time.toSeconds());
    }

    @SuppressWarnings("unchecked")
    private <T> Map<UUID, List<T>> grouped(
            String sql, Collection<UUID> whistles, Function<Tuple, T> row) {
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(sql, Tuple.class)
                        .setParameter("ids", whistles.toArray(UUID[]::new))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                found -> found.get("whistle_id", UUID.class),
                                LinkedHashMap::new,
                                Collectors.mapping(row, Collectors.toList())));
    }
}
