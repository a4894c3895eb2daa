package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** Whether a post is held today; each post is one of these. */
@Description("Whether a post is held today; each post is one of these.")
public enum PostHolding {
    @Description("Its term runs today.")
    CURRENT,
    @Description("Its first day is to come.")
    COMING,
    @Description("Its last day has passed, or it was called off before it began.")
    ENDED
}
