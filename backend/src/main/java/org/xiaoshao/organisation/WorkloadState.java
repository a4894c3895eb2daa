package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;

/** Where a workload request stands. */
@Description("Where a workload request stands.")
public enum WorkloadState {
    @Description("Waits for the county or the town to rule.")
    ASKED,
    @Description("Communities do it, for as many hours as were asked for.")
    APPROVED,
    @Description("Communities do it, for fewer hours than were asked for.")
    LIMITED,
    @Description("Communities do not do it.")
    DECLINED
}
