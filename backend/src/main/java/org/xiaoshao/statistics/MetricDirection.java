package org.xiaoshao.statistics;

import org.eclipse.microprofile.graphql.Description;

/** Which way is good. */
@Description("Which way is good.")
public enum MetricDirection {
    @Description("More is better.")
    HIGHER_IS_BETTER,
    @Description("Less is better.")
    LOWER_IS_BETTER
}
