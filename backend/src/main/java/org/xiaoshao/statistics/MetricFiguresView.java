package org.xiaoshao.statistics;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** All metrics for one place and period, counted at one moment. */
@Name("MetricFigures")
@Description("All metrics for one place and period, counted at one moment.")
public record MetricFiguresView(
        @Description("When they were counted and clocks were read.") @NonNull Instant asOf,
        @Description("One for each metric, in the order in which they are shown.") @NonNull
                List<@NonNull MetricFigureView> figures) {}
