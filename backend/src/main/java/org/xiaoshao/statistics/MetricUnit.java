package org.xiaoshao.statistics;

import org.eclipse.microprofile.graphql.Description;

/** What a value counts. */
@Description("What a value counts.")
public enum MetricUnit {
    @Description("A number of whistles.")
    CASES,
    @Description("Hundredths of the denominator, 0 to 100, not rounded.")
    PERCENT
}
