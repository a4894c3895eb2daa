package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;

/** What is ruled about a workload request. */
@Description("What is ruled about a workload request.")
public enum WorkloadRuling {
    @Description("Grant the hours that were asked for.")
    APPROVE,
    @Description("Grant fewer hours, in words and number.")
    LIMIT,
    @Description("Grant none, and say why.")
    DECLINE
}
