package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** The level at which a whistle is settled, from the path it took. */
@Description("The level at which a whistle is settled, from the path it took.")
public enum SettlementLevel {
    @Description("Within the grid.")
    GRID,
    @Description("Within the community, departments answering its whistle included.")
    COMMUNITY,
    @Description("Passed up to the town.")
    TOWN,
    @Description("Passed up to the county.")
    COUNTY
}
