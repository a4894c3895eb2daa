package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** What can be done with a household or a resident. */
@Description("What can be done with a household or a resident.")
public enum PeopleAction {
    @Description("householdMoveOut")
    MOVE_OUT,
    @Description("residentAdd")
    ADD_RESIDENT,
    @Description("residentChange")
    CHANGE,
    @Description("residentMoveOutUndo, and householdMoveOutUndo of a household")
    MOVE_OUT_UNDO,
    @Description("residentReveal")
    REVEAL,
    @Description("residentMerge")
    MERGE,
    @Description("residentUnmerge")
    UNMERGE,
    @Description("residentExport")
    EXPORT,
    @Description("residentLinkCode")
    LINK,
    @Description("residentLoginCreate")
    LOGIN_CREATE,
    @Description("residentLoginReset")
    LOGIN_RESET,
    @Description("residentDelete")
    DELETE
}
