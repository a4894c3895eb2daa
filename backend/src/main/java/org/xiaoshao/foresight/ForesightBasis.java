package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;

/** What an expectation rests on. */
@Description("What an expectation rests on.")
public enum ForesightBasis {
    @Description("How often it came at the other places of the community.")
    OTHER_PLACES,
    @Description("How often it came at this place before.")
    OWN_HISTORY,
    @Description("How much more or less of it the community had around these days a year before.")
    SEASON_OF_LAST_YEAR,
    @Description("Less than 180 days are known: little can be said with certainty.")
    LITTLE_HISTORY
}
