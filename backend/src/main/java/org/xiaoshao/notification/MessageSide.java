package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;

/** Whom a text is for. */
@Description("Whom a text is for.")
public enum MessageSide {
    @Description("Those who reported the whistle.")
    REPORTER,
    @Description("Those who serve: organisations, the community, the town, the county.")
    SERVING
}
