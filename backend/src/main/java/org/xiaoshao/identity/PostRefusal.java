package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** Why something cannot be done with a post. */
@Description("Why something cannot be done with a post.")
public enum PostRefusal {
    @Description("None of the caller's posts entitles to posts of that role.")
    NOT_YOUR_ROLE,
    @Description("The caller's posts entitle to it elsewhere, not there.")
    NOT_YOUR_PLACE,
    @Description("It is the caller's own; nobody appoints or ends themselves.")
    YOURSELF,
    @Description("It has ended.")
    ENDED_ALREADY,
    @Description("It stands in for another already.")
    STANDS_IN
}
