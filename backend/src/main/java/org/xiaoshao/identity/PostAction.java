package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** What can be done with a post. */
@Description("What can be done with a post.")
public enum PostAction {
    @Description("End it, or call it off before it begins.")
    END,
    @Description("Let somebody stand in for its holder.")
    SUBSTITUTE
}
