package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** How a whistle was settled. */
@Description("How a whistle was settled.")
public enum WhistleOutcome {
    @Description("Every reporter who answered says that it is solved and is satisfied.")
    SOLVED,
    @Description("No reporter could be reached: outside of satisfaction, shown beside it.")
    NO_ANSWER,
    @Description("Nobody could solve it; it stays in every denominator.")
    UNRESOLVED
}
