package org.xiaoshao.statistics.internal;

import java.util.List;
import java.util.function.BiFunction;
import org.xiaoshao.statistics.MetricCases;
import org.xiaoshao.statistics.MetricCode;
import org.xiaoshao.statistics.MetricDirection;
import org.xiaoshao.statistics.MetricUnit;
import org.xiaoshao.statistics.MetricView;
import org.xiaoshao.whistle.DeadlineState;

/**
 * What each metric counts: nothing but filters of the ledger. Whoever changes one raises its
 * version.
 *
 * @param denominator null where the metric is a plain count
 */
public record Definition(MetricView metric, Cases numerator, Cases denominator) {

    /** The cases of a place (twelve digits) and period. */
    interface Cases extends BiFunction<String, Period, MetricCases> {}

    /** Everything that ran out of time or was handled: a clock that still runs has no outcome. */
    private static final List<DeadlineState> WITH_OUTCOME =
            List.of(DeadlineState.MET, DeadlineState.MISSED, DeadlineState.OVERDUE);

    private static final Definition OPEN =
            new Definition(
                    new MetricView(
                            MetricCode.OPEN,
                            1,
                            "count of whistles blown in the period that are neither closed nor declined"
                                    + " as of now",
                            MetricUnit.CASES,
                            MetricDirection.LOWER_IS_BETTER),
                    (place, period) ->
                            new MetricCases(
                                    place,
                                    true,
                                    List.of(),
                                    period.start(),
                                    period.end(),
                                    null,
                                    null,
                                    null,
                                    null),
                    null);

    private static final Definition LATE =
            new Definition(
                    new MetricView(
                            MetricCode.LATE,
                            1,
                            "count of whistles whose latest handling deadline or close lies in the period,"
                                    + " not handled and past that deadline as of now",
                            MetricUnit.CASES,
                            MetricDirection.LOWER_IS_BETTER),
                    handling(List.of(DeadlineState.OVERDUE)),
                    null);

    private static final Definition ON_TIME =
            new Definition(
                    new MetricView(
                            MetricCode.ON_TIME,
                            1,
                            "handled at or before the latest handling deadline / handled or past that"
                                    + " deadline as of now, over whistles whose latest handling deadline or"
                                    + " close lies in the period",
                            MetricUnit.PERCENT,
                            MetricDirection.HIGHER_IS_BETTER),
                    handling(List.of(DeadlineState.MET)),
                    handling(WITH_OUTCOME));

    private static final Definition SATISFIED =
            new Definition(
                    new MetricView(
                            MetricCode.SATISFIED,
                            1,
                            "every voice of the latest answered round satisfied / any answer given, over"
                                    + " whistles whose latest handling deadline or close lies in the period",
                            MetricUnit.PERCENT,
                            MetricDirection.HIGHER_IS_BETTER),
                    evaluated(true),
                    evaluated(null));

    /** All of them, in the order in which they are shown. */
    public static final List<Definition> ALL = List.of(OPEN, LATE, ON_TIME, SATISFIED);

    /** The definition of that code. */
    public static Definition of(MetricCode code) {
        return ALL.stream()
                .filter(definition -> definition.metric().code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static Cases handling(List<DeadlineState> clocks) {
        return (place, period) ->
                new MetricCases(
                        place, null, clocks, null, null, period.start(), period.end(), null, null);
    }

    private static Cases evaluated(Boolean satisfied) {
        return (place, period) ->
                new MetricCases(
                        place,
                        null,
                        List.of(),
                        null,
                        null,
                        period.start(),
                        period.end(),
                        true,
                        satisfied);
    }
}
