package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;

/** What the county says of reading elsewhere in an emergency. */
@Description("What the county says of reading elsewhere in an emergency.")
public enum BreakGlassVerdict {
    @Description("There was reason to.")
    JUSTIFIED,
    @Description("There was none.")
    NOT_JUSTIFIED
}
