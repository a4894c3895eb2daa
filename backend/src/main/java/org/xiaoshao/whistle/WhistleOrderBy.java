package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Order of a list of whistles. */
@Description("Order of a list of whistles.")
public enum WhistleOrderBy {
    @Description("Newest first.")
    BLOWN_NEWEST,
    @Description("Oldest first.")
    BLOWN_OLDEST,
    @Description("Handling deadline soonest first; those without one last.")
    DUE_SOONEST
}
