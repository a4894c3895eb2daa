package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Where a version of routing rules stands. */
@Description("Where a version of routing rules stands.")
public enum RoutingTableState {
    @Description("Being written; nothing is proposed by it.")
    DRAFT,
    @Description("Published; its moment has not come.")
    COMING,
    @Description("What is proposed now is proposed by it.")
    IN_FORCE,
    @Description("Another version has followed.")
    SUPERSEDED
}
