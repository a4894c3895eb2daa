package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** How the reporters were told. */
@Description("How the reporters were told.")
public enum FeedBackChannel {
    @Description("By telephone.")
    PHONE,
    @Description("At the door.")
    VISIT,
    @Description("By message.")
    MESSAGE
}
