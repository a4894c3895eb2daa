package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;

/** In which order activities come. */
@Description("In which order activities come.")
public enum ActivityOrderBy {
    @Description("What starts first comes first.")
    STARTS_SOONEST,
    @Description("What starts last comes first.")
    STARTS_LATEST
}
