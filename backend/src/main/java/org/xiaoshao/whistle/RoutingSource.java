package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What a proposal comes from. */
@Description("What a proposal comes from.")
public enum RoutingSource {
    @Description("A rule of the table in force.")
    RULE,
    @Description("The lead that the duty list names for the matter.")
    DUTY_LIST,
    @Description("The town itself, for what nobody else is named for (兜底).")
    FALLBACK
}
