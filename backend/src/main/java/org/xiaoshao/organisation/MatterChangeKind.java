package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;

/** What became of a matter from one version of a duty list to another. */
@Description("What became of a matter from one version of a duty list to another.")
public enum MatterChangeKind {
    @Description("It is new.")
    ADDED,
    @Description("Something about it is different.")
    CHANGED,
    @Description("It is no more.")
    ENDED
}
