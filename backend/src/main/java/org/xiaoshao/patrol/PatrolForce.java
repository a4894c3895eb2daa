package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;

/** Who walks a round: by which of their posts. */
@Description("Who walks a round: by which of their posts.")
public enum PatrolForce {
    @Description("The member of a grid (网格员).")
    GRID_MEMBER,
    @Description("The head of a building (楼栋长).")
    BUILDING_HEAD,
    @Description("The staff of the property company of an estate (物业管家).")
    PROPERTY_STEWARD
}
