package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** What can be done about reading elsewhere in an emergency. */
@Description("What can be done about reading elsewhere in an emergency.")
public enum BreakGlassAction {
    @Description("Stop reading there.")
    CLOSE,
    @Description("Say whether it was justified.")
    REVIEW
}
