package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** How a need came to be known. */
@Description("How a need came to be known.")
public enum WhistleSource {
    @Description("Seen on patrol by a grid member, building head or steward (网格巡哨).")
    PATROL,
    @Description("Blown by a resident, with or without login (群众点哨).")
    RESIDENT,
    @Description("Found by analysis before anyone complained (主动预哨).")
    PROACTIVE
}
