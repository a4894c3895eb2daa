package org.xiaoshao.statistics;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.DivisionView;

/** One metric for one place and period, counted from the ledger at one moment. */
@Name("MetricFigure")
@Description("One metric for one place and period, counted from the ledger at one moment.")
public record MetricFigureView(
        @Description("What is counted.") @NonNull MetricView metric,
        @Description("Where; whatever lies below it is inside.") @NonNull DivisionView place,
        @Description("First day of the period, in Asia/Shanghai.") @NonNull LocalDate from,
        @Description("Last day of the period, in Asia/Shanghai, included.") @NonNull LocalDate to,
        @Description("When it was counted and clocks were read.") @NonNull Instant asOf,
        @Description("How many cases pass the numerator.") int numerator,
        @Description("How many cases pass the denominator; null where the metric is a plain count.")
                Integer denominator,
        @Description("In the metric's unit; null when a rate has no cases.") Double value,
        @Description("The list behind the numerator.") @NonNull MetricCases numeratorCases,
        @Description("The list behind the denominator; null where the metric is a plain count.")
                MetricCases denominatorCases) {}
