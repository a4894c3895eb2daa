package org.xiaoshao.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A definition: what is counted, whatever the place and period. */
@Name("Metric")
@Description("A definition: what is counted, whatever the place and period.")
public record MetricView(
        @Description("Its stable code.") @NonNull MetricCode code,
        @Description(
                        "Goes up by one whenever the formula changes, so that figures can be told apart.")
                int formulaVersion,
        @Description(
                        "What is counted, in English and for developers; people read the client's own"
                                + " words.")
                @NonNull
                String formula,
        @Description("What its value counts.") @NonNull MetricUnit unit,
        @Description("Which way is good.") @NonNull MetricDirection direction) {}
